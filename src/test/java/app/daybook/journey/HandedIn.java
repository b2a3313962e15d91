package app.daybook.journey;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseReader;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.practice.Criterion;
import app.daybook.course.practice.FieldKind;
import app.daybook.course.practice.FormField;
import app.daybook.course.practice.RecordForm;
import app.daybook.markdown.Findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Practical records handed in and accepted over HTTP; what a browser adds to that is in PracticalRecordIT. */
final class HandedIn {

    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([a-z.]+)\" value=\"([^\"]*)\"");

    private final Course course;
    private final String base;

    HandedIn(Path folder) {
        course = CourseReader.reread(CourseFiles.read(folder, new Findings()))
                .course()
                .orElseThrow();
        base = Stack.running().address();
    }

    /**
     * Hands in the record of a day.
     *
     * @return its address
     */
    String handIn(Page learner, int day) {
        Lesson lesson = course.day(day).orElseThrow();
        RecordForm form = course.form(lesson).orElseThrow();
        String records = base + "/courses/" + course.id() + "/records";
        Map<String, String> begun = hidden(learner, base + "/courses/" + course.id() + "/days/" + day + "/record");
        begun.put("lesson", lesson.id());
        begun.put("form", form.id());
        String record = post(learner, records, begun).url();
        Map<String, String> fields = hidden(learner, record);
        fields.putAll(entries(form));
        String page = post(learner, record + "/hand-ins", fields).text();
        assertTrue(page.contains("Receipt"), "day " + day + ": " + page);
        return record;
    }

    List<String> lessons() {
        return course.lessons().stream().map(Lesson::id).toList();
    }

    /** Accepts a case study with the best level of each criterion. */
    void accept(Page instructor, String record) {
        String token = record.substring(record.lastIndexOf('/') + 1);
        String one = base + "/teaching/" + course.id() + "/records/" + token;
        post(instructor, one + "/holds", hidden(instructor, one));
        Map<String, String> review = hidden(instructor, one);
        RecordForm form = course.practice().form("case-study").orElseThrow();
        for (Criterion criterion : form.rubric()) {
            review.put(
                    "level." + criterion.id(),
                    criterion.levels().get(criterion.levels().size() - 1).id());
        }
        review.put("decision", "accepted");
        String page = post(instructor, one + "/reviews", review).text();
        assertTrue(page.contains("Accepted"), page);
    }

    /** What a form asks for, by the names of its controls. */
    Map<String, String> entries(String form) {
        return entries(course.practice().form(form).orElseThrow());
    }

    private static Map<String, String> entries(RecordForm form) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            if (field.required() && field.kind() instanceof FieldKind.BeforeAfter both) {
                entries.put(field.before(), written(both.of()));
                entries.put(field.after(), written(both.of()));
            } else if (field.required()) {
                entries.put(field.id(), written(field.kind()));
            }
        }
        form.consent().ifPresent(words -> entries.put(RecordForm.CONSENT, "yes"));
        return entries;
    }

    private static String written(FieldKind kind) {
        if (kind instanceof FieldKind.Day) {
            return "2026-05-01";
        } else if (kind instanceof FieldKind.Choice choice) {
            return choice.options().keySet().iterator().next();
        } else if (kind instanceof FieldKind.Checklist list) {
            return String.join(" ", list.items().keySet());
        } else if (kind instanceof FieldKind.Scale) {
            return "4";
        } else if (kind instanceof FieldKind.Number number) {
            return number.least().toPlainString();
        } else if (kind instanceof FieldKind.BodyPlace place) {
            return place.regions().get(0).id();
        }
        return "As agreed, within the rating.";
    }

    private static Map<String, String> hidden(Page page, String address) {
        APIResponse answer = page.request().get(address);
        assertEquals(200, answer.status(), address);
        Map<String, String> fields = new HashMap<>();
        Matcher field = HIDDEN.matcher(answer.text());
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        return fields;
    }

    private APIResponse post(Page page, String address, Map<String, String> fields) {
        FormData form = FormData.create();
        fields.forEach(form::set);
        APIRequestContext http = page.request();
        APIResponse answer = http.post(
                address, RequestOptions.create().setHeader("Origin", base).setForm(form));
        assertEquals(200, answer.status(), address + ": " + answer.text());
        return answer;
    }
}
