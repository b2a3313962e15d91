package app.daybook.assessment.question;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
 * Answers as a form posts them. The field {@code q.ID} holds the alias of an option, a region or a text; the fields
 * {@code q.ID.ALIAS}, one for each thing to order or match, a place from 1 or the alias of a target. A field {@code
 * question} names a question whose answer was emptied. A form that holds anything else was made for another attempt:
 * all of it is refused, for a part of it would be taken for the whole.
 */
public record AnswerFields(long seed, MultivaluedMap<String, String> fields) {

    private static final String PREFIX = "q.";

    /**
     * The responses to those questions of which something was posted.
     *
     * @throws AnswerTooLong if a text has more characters than are kept
     * @throws NotOffered if anything was posted that the form does not offer
     */
    public Map<String, Response> responses(Quiz form) {
        Map<String, Response> responses = new LinkedHashMap<>();
        Set<String> unread = new HashSet<>(fields.getOrDefault("question", List.of()));
        fields.keySet().stream().filter(name -> name.startsWith(PREFIX)).forEach(unread::add);
        for (Question question : form.questions()) {
            String name = PREFIX + question.id();
            if (unread.removeIf(
                    posted -> posted.equals(question.id()) || posted.equals(name) || posted.startsWith(name + "."))) {
                responses.put(question.id(), response(question));
            }
        }
        if (!unread.isEmpty()) {
            throw new NotOffered();
        }
        return responses;
    }

    /**
     * @throws AnswerTooLong if a text has more characters than are kept
     * @throws NotOffered if anything was posted to it that the form does not offer
     */
    public Response response(Question question) {
        String name = PREFIX + question.id();
        Set<String> parts = fields.keySet().stream()
                .filter(field -> field.startsWith(name + "."))
                .map(field -> field.substring(name.length() + 1))
                .collect(Collectors.toSet());
        boolean whole = question instanceof Ordering || question instanceof Matching;
        if (whole ? fields.containsKey(name) : !parts.isEmpty()) {
            throw new NotOffered();
        }
        if (question instanceof Choice choice) {
            return choice(choice, fields.getOrDefault(name, List.of()));
        } else if (question instanceof Ordering ordering) {
            return ordering(ordering, parts);
        } else if (question instanceof Matching matching) {
            return matching(matching, parts);
        } else if (question instanceof Place place) {
            return place(place, text(name));
        }
        if (text(name).strip().length() > Response.LONGEST_VALUE) {
            throw new AnswerTooLong();
        }
        return Response.ofText(text(name));
    }

    private Response choice(Choice choice, List<String> posted) {
        Map<String, Option> offered = offered(choice.id(), choice.options(), Option::key);
        List<String> chosen =
                posted.stream().map(alias -> found(offered, alias).key()).toList();
        return Response.of(choice.multiple() ? chosen : chosen.stream().limit(1).toList());
    }

    private Response ordering(Ordering ordering, Set<String> parts) {
        Map<String, Ordering.Item> items = offered(ordering.id(), ordering.items(), Ordering.Item::key);
        Map<String, String> places = new LinkedHashMap<>();
        for (String alias : parts) {
            Ordering.Item item = found(items, alias);
            String place = text(PREFIX + ordering.id() + "." + alias);
            if (!place.isEmpty()) {
                if (!place.matches("[1-9]\\d?") || Integer.parseInt(place) > items.size()) {
                    throw new NotOffered();
                }
                places.put(item.key(), place);
            }
        }
        return Response.ofPairs(places);
    }

    private Response matching(Matching matching, Set<String> parts) {
        Map<String, Matching.Item> items = offered(matching.id(), matching.items(), Matching.Item::key);
        Map<String, Matching.Target> targets =
                offered(matching.id() + MatchView.TARGETS, matching.targets(), Matching.Target::key);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String alias : parts) {
            Matching.Item item = found(items, alias);
            String target = text(PREFIX + matching.id() + "." + alias);
            if (!target.isEmpty()) {
                pairs.put(item.key(), found(targets, target).key());
            }
        }
        return Response.ofPairs(pairs);
    }

    private static Response place(Place place, String region) {
        if (region.isEmpty()) {
            return Response.of();
        }
        if (place.regions().stream().noneMatch(known -> known.key().equals(region))) {
            throw new NotOffered();
        }
        return Response.of(region);
    }

    private String text(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private <T> Map<String, T> offered(String questionId, List<T> things, Function<T, String> key) {
        return things.stream()
                .collect(Collectors.toMap(thing -> Alias.of(seed, questionId, key.apply(thing)), Function.identity()));
    }

    private static <T> T found(Map<String, T> offered, String alias) {
        if (!offered.containsKey(alias)) {
            throw new NotOffered();
        }
        return offered.get(alias);
    }
}
