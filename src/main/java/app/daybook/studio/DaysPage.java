package app.daybook.studio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.studio.draft.Checks;
import app.daybook.studio.draft.DayOrder;
import app.daybook.studio.draft.Draft;
import app.daybook.studio.draft.Drafts;
import app.daybook.studio.draft.NewTexts;
import app.daybook.web.See;

/** The days of a course put in another order, and one more of them. All of it is a draft. */
@Path("/studio/{course}/days")
@RolesAllowed(Authored.INSTRUCTOR)
@Needs(Power.WRITE)
@Produces(MediaType.TEXT_HTML)
class DaysPage {

    /** Characters of a title. */
    private static final int LONGEST_TITLE = 200;

    /**
     * @param draft the digest of the draft that the forms are about
     * @param error what was wrong with the form that came; empty before one came
     * @param typed the title of the new day, as it was typed
     */
    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DayList(String course, String draft, List<Place> days, String error, String typed, int last)
            implements TemplateInstance {}

    /** @param typed the place that it is given, as the form shows it */
    record Place(int day, String file, String title, String typed) {}

    private final Drafts drafts;
    private final Checks checks;
    private final Authored authored;

    DaysPage(Drafts drafts, Checks checks, Authored authored) {
        this.drafts = drafts;
        this.checks = checks;
        this.authored = authored;
    }

    @GET
    public TemplateInstance days(@PathParam("course") String courseId) {
        return page(authored.draft(courseId), List.of(), "", "");
    }

    /** @param fields {@code place}, of each day in the order of now where it is to stand, and {@code draft} */
    @POST
    @Path("orders")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response arrange(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        List<String> typed = fields.getOrDefault("place", List.of());
        return changed(courseId, "orders", fields, typed, draft -> {
            DayOrder order = new DayOrder(draft.files());
            List<Integer> places = new ArrayList<>();
            for (String place : typed) {
                if (place.strip().matches("[1-9]\\d?")
                        && Integer.parseInt(place.strip()) <= order.names().size()) {
                    places.add(Integer.valueOf(place.strip()));
                }
            }
            return places.size() == order.names().size() ? Optional.of(order.arranged(places)) : Optional.empty();
        });
    }

    /** @param fields {@code title} of the new day, {@code after} which it comes, and {@code draft} */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        String title = Authored.typed(fields, "title").strip();
        return changed(courseId, "", fields, List.of(), draft -> {
            DayOrder order = new DayOrder(draft.files());
            String after = Authored.typed(fields, "after");
            if (title.isEmpty()
                    || title.length() > LONGEST_TITLE
                    || !after.matches("\\d{1,2}")
                    || Integer.parseInt(after) > order.names().size()
                    || order.names().size() >= DayOrder.MOST_DAYS) {
                return Optional.empty();
            }
            String id = unused(draft, NewTexts.slug(title));
            return Optional.of(order.with(Integer.parseInt(after), id, NewTexts.day(id, title)));
        });
    }

    private Response changed(
            String courseId,
            String what,
            MultivaluedMap<String, String> fields,
            List<String> typed,
            Function<Draft, Optional<SortedMap<String, byte[]>>> change) {
        Draft draft = authored.draft(courseId);
        String here = Authored.address(courseId) + "/days";
        return authored.foreign(what.isEmpty() ? here : here + "/" + what, fields)
                .orElseGet(() -> {
                    String title = Authored.typed(fields, "title");
                    if (!draft.files().digest().equals(Authored.typed(fields, "draft"))) {
                        return told(409, draft, typed, texts().daysChanged(), title);
                    }
                    Optional<SortedMap<String, byte[]>> files = change.apply(draft);
                    if (files.isEmpty()) {
                        return told(
                                422,
                                draft,
                                typed,
                                what.isEmpty() ? texts().newDayError() : texts().placeError(),
                                title);
                    }
                    return switch (drafts.replace(draft, files.get(), authored.person())) {
                        case SAVED, SAME -> See.other(Authored.address(courseId));
                        case STALE, FULL -> told(409, drafts.of(courseId), typed, texts().daysChanged(), title);
                    };
                });
    }

    private Response told(int status, Draft draft, List<String> typed, String error, String title) {
        return Response.status(status).entity(page(draft, typed, error, title)).build();
    }

    private TemplateInstance page(Draft draft, List<String> typed, String error, String title) {
        Optional<Course> course = checks.of(draft).course();
        List<Place> places = new ArrayList<>();
        for (String file : new DayOrder(draft.files()).names()) {
            int day = places.size() + 1;
            places.add(new Place(
                    day,
                    file,
                    course.flatMap(read -> read.day(day)).map(Lesson::title).orElse(file),
                    typed.size() >= day ? typed.get(day - 1) : String.valueOf(day)));
        }
        return new DayList(draft.course(), draft.files().digest(), places, error, title, places.size());
    }

    /** An id that no lesson has, and none had. */
    private static String unused(Draft draft, String slug) {
        String wanted = slug.isEmpty() ? "new-day" : slug;
        Set<String> words = new HashSet<>();
        draft.files()
                .names("[^/]*\\.(md|yaml)")
                .forEach(name -> words.addAll(List.of(
                        new String(draft.files().files().get(name), StandardCharsets.UTF_8).split("[^a-z0-9-]+"))));
        String id = wanted;
        for (int number = 2; words.contains(id) || words.contains(id + "-question"); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    private static DaysTexts texts() {
        return MessageBundles.get(DaysTexts.class);
    }
}
