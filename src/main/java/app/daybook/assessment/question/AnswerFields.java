package app.daybook.assessment.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Option;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Place;
import app.daybook.quiz.Question;
import app.daybook.quiz.Quiz;
import app.daybook.quiz.Response;

/**
 * Answers as a form posts them. The field {@code q.ID}, or {@code q.ID.0}, {@code q.ID.1} and so on for each thing to
 * order or match, holds positions in the order shown, which say nothing about the source; or a text, or a region. A
 * field {@code question} names a question whose answer was emptied. What the form does not offer is left out.
 */
public record AnswerFields(long seed, MultivaluedMap<String, String> fields) {

    /**
     * The responses to those questions of which something was posted.
     *
     * @throws AnswerTooLong if a text has more characters than are kept
     */
    public Map<String, Response> responses(Quiz form) {
        Map<String, Response> responses = new LinkedHashMap<>();
        List<String> named = fields.getOrDefault("question", List.of());
        for (Question question : form.questions()) {
            String name = "q." + question.id();
            boolean posted =
                    fields.keySet().stream().anyMatch(field -> field.equals(name) || field.startsWith(name + "."));
            if (posted || named.contains(question.id())) {
                responses.put(question.id(), response(question));
            }
        }
        return responses;
    }

    /** @throws AnswerTooLong if a text has more characters than are kept */
    public Response response(Question question) {
        String name = "q." + question.id();
        if (question instanceof Choice choice) {
            return choice(choice, name);
        } else if (question instanceof Ordering ordering) {
            return ordering(ordering, name);
        } else if (question instanceof Matching matching) {
            return matching(matching, name);
        } else if (question instanceof Place place) {
            return place(place, text(name));
        }
        if (text(name).strip().length() > Response.LONGEST_VALUE) {
            throw new AnswerTooLong();
        }
        return Response.ofText(text(name));
    }

    private Response choice(Choice choice, String name) {
        List<Option> arranged = choice.arranged(seed);
        return Response.of(fields.getOrDefault(name, List.of()).stream()
                .flatMap(position -> at(position, arranged).stream())
                .limit(choice.multiple() ? arranged.size() : 1)
                .map(Option::key)
                .toList());
    }

    private Response ordering(Ordering ordering, String name) {
        List<Ordering.Item> arranged = ordering.arranged(seed);
        Map<String, String> positions = new LinkedHashMap<>();
        for (int i = 0; i < arranged.size(); i++) {
            String position = text(name + "." + i);
            if (position.matches("[1-9]\\d?") && Integer.parseInt(position) <= arranged.size()) {
                positions.put(arranged.get(i).key(), position);
            }
        }
        return Response.ofPairs(positions);
    }

    private Response matching(Matching matching, String name) {
        List<Matching.Item> items = matching.arrangedItems(seed);
        List<Matching.Target> targets = matching.arrangedTargets(seed);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String key = items.get(i).key();
            at(text(name + "." + i), targets).ifPresent(target -> pairs.put(key, target.key()));
        }
        return Response.ofPairs(pairs);
    }

    private static Response place(Place place, String region) {
        return place.regions().stream().anyMatch(known -> known.key().equals(region))
                ? Response.of(region)
                : Response.of();
    }

    private String text(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private static <T> Optional<T> at(String position, List<T> shown) {
        return position.matches("\\d{1,2}") && Integer.parseInt(position) < shown.size()
                ? Optional.of(shown.get(Integer.parseInt(position)))
                : Optional.empty();
    }
}
