package app.daybook.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.daybook.anatomy.Atlas;
import app.daybook.anatomy.Muscle;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Sign;
import app.daybook.course.Tier;
import app.daybook.course.Triage;
import app.daybook.course.sheet.PracticeSheet;
import app.daybook.course.sheet.SheetSection;
import app.daybook.finding.Excerpt.Kind;
import app.daybook.markdown.Prose;

/** Everything in a course that may be found, section by section. Questions of quizzes and of the final are not. */
final class Excerpts {

    private final Course course;
    private final FindingTexts texts;
    private final List<Excerpt> all = new ArrayList<>();

    private Excerpts(Course course, FindingTexts texts) {
        this.course = course;
        this.texts = texts;
    }

    static List<Excerpt> of(Course course, FindingTexts texts) {
        Excerpts passages = new Excerpts(course, texts);
        course.lessons().forEach(passages::lesson);
        course.atlas().ifPresent(passages::atlas);
        passages.words();
        passages.signs();
        course.sheets().all().forEach(passages::sheet);
        return List.copyOf(passages.all);
    }

    private void lesson(Lesson lesson) {
        Map<String, List<Prose.Paragraph>> sections = new LinkedHashMap<>();
        for (Prose.Paragraph paragraph : lesson.prose().paragraphs()) {
            sections.computeIfAbsent(paragraph.section(), section -> new ArrayList<>())
                    .add(paragraph);
        }
        String page = "days/" + lesson.day();
        sections.forEach((section, paragraphs) -> all.add(Excerpt.of(
                Kind.DAY,
                lesson.id(),
                section.isEmpty() ? page : page + "#" + section,
                lesson.title(),
                section.isEmpty() ? lesson.title() : paragraphs.get(0).heading(),
                paragraphs.stream()
                        .filter(paragraph -> !paragraph.anchor().equals(section))
                        .map(Prose.Paragraph::text)
                        .collect(Collectors.joining(" ")))));
    }

    private void atlas(Atlas atlas) {
        for (Muscle muscle : atlas.muscles()) {
            String names = sentence(muscle.latin()) + " " + sentence(String.join(", ", muscle.alsoCalled()));
            muscle(muscle, "", muscle.name(), names + " " + muscle.pattern());
            muscle(
                    muscle,
                    "#attachments",
                    texts.attachments(),
                    muscle.attachments() + " " + muscle.action() + " " + muscle.innervation());
            muscle(muscle, "#cautions", texts.cautions(), muscle.cautions());
            muscle(
                    muscle,
                    "#technique",
                    texts.technique(),
                    muscle.position() + " " + muscle.palpation() + " " + muscle.technique());
            muscle(muscle, "#afterwards", texts.afterwards(), muscle.homeCare() + " " + muscle.perpetuating());
        }
        atlas.muscles().stream()
                .flatMap(muscle -> atlas.neighboursOf(List.of(muscle)).stream())
                .distinct()
                .forEach(neighbour -> open(
                        Kind.NEIGHBOUR,
                        "muscles#neighbour-" + neighbour.id(),
                        neighbour.name(),
                        neighbour.name(),
                        String.join(
                                " ",
                                sentence(neighbour.latin()),
                                sentence(String.join(", ", neighbour.alsoCalled())),
                                neighbour.apart(),
                                neighbour.reason(),
                                neighbour.instead())));
        atlas.regions()
                .forEach(region -> open(
                        Kind.PLACE,
                        "pain/" + region.id(),
                        region.name(),
                        region.name(),
                        texts.placeText(region.name(), region.group())));
    }

    private void muscle(Muscle muscle, String anchor, String heading, String text) {
        open(Kind.MUSCLE, "muscles/" + muscle.id() + anchor, muscle.name(), heading, text);
    }

    private void words() {
        course.glossary()
                .forEach(term -> open(
                        Kind.WORD,
                        "glossary#" + term.id(),
                        term.term(),
                        term.term(),
                        Stream.concat(Stream.of(sentence(term.plain()), term.meaning()), term.also().stream())
                                .collect(Collectors.joining(" "))));
    }

    private void signs() {
        Map<Tier, List<Sign>> tiers = Triage.byTier(course.triage().signs());
        tiers.forEach((tier, signs) -> open(
                Kind.SIGN,
                "when-to-refer",
                tier.heading(),
                tier.heading(),
                signs.stream()
                        .map(sign ->
                                sign.text() + sign.act().map(act -> " " + act).orElse(""))
                        .collect(Collectors.joining(" "))));
    }

    private void sheet(PracticeSheet sheet) {
        open(
                Kind.SHEET,
                "sheets/" + sheet.id(),
                sheet.title(),
                sheet.title(),
                sheet.lead()
                        + sheet.sections().stream()
                                .map(SheetSection::title)
                                .map(title -> " " + sentence(title))
                                .collect(Collectors.joining()));
    }

    private void open(Kind kind, String address, String title, String heading, String text) {
        all.add(Excerpt.of(kind, "", address, title, heading, text.strip()));
    }

    private static String sentence(String words) {
        return words.isEmpty() || words.endsWith(".") ? words : words + ".";
    }
}
