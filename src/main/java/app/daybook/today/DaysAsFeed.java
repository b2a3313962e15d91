package app.daybook.today;

import java.time.Duration;
import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.certificate.Certificate;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Pace;
import app.daybook.enrolment.OwnProgress;
import app.daybook.enrolment.Progress;
import app.daybook.learner.Learner;
import app.daybook.publishing.Catalogue;
import app.daybook.web.Digest;
import app.daybook.web.NotFound;
import app.daybook.web.Ration;
import app.daybook.web.WebSettings;

/**
 * A learner's days as other calendars read them: at what moment each opens, and until when a certificate holds. Whoever
 * has the address reads it without signing in, so that it says no more than the course and the day: neither what a day is
 * about, nor what was done.
 */
@Path("/calendar-feeds/{secret}.ics")
@PermitAll
class DaysAsFeed {

    private static final Duration AGAIN = Duration.ofHours(6);

    private final Catalogue catalogue;
    private final OwnProgress own;
    private final WebSettings site;

    DaysAsFeed(Catalogue catalogue, OwnProgress own, WebSettings site) {
        this.catalogue = catalogue;
        this.own = own;
        this.site = site;
    }

    @GET
    @jakarta.ws.rs.Produces("text/calendar;charset=UTF-8")
    public Response days(@PathParam("secret") String secret, @Context Request request) {
        String body = written(secret);
        EntityTag tag = new EntityTag(Digest.sha256(body).substring(0, 32));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body).tag(tag) : unchanged)
                .header("Cache-Control", "private, no-cache")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    @Transactional
    String written(String secret) {
        CalendarFeed feed = CalendarFeed.at(secret).orElseThrow(NotFound::new);
        Learner learner = Learner.<Learner>findByIdOptional(feed.learnerId).orElseThrow(NotFound::new);
        ICalendar calendar = new ICalendar(texts().feedName(), feed.madeAt, AGAIN);
        for (OwnProgress.Found found : own.of(learner.subject)) {
            catalogue.course(found.course()).ifPresent(course -> {
                days(calendar, course, found);
                Certificate.expires(found.enrolment())
                        .ifPresent(day -> calendar.event(
                                id(found.enrolment() + " certificate"),
                                day,
                                texts().feedCertificateEnds(course.title()),
                                "",
                                site.baseUrl() + "/courses/" + course.id() + "/certificate"));
            });
        }
        return calendar.written();
    }

    private void days(ICalendar calendar, Course course, OwnProgress.Found found) {
        Progress progress = found.progress(course);
        boolean daily = found.promised(course).pace() == Pace.DAILY;
        for (Lesson lesson : course.lessons()) {
            progress.opens(lesson)
                    .filter(opens -> daily || lesson.day() == 1)
                    .ifPresent(opens -> calendar.event(
                            id(found.enrolment() + " " + lesson.id()),
                            opens,
                            Duration.ofMinutes(lesson.minutes() + (long) lesson.readingMinutes()),
                            daily ? texts().feedDay(lesson.day(), course.title()) : texts().feedOpens(course.title()),
                            texts().feedMinutes(lesson.minutes() + lesson.readingMinutes()),
                            site.baseUrl() + "/courses/" + course.id() + "/days/" + lesson.day()));
        }
    }

    /** The same for good, and nothing that numbers anybody. */
    private static String id(String thing) {
        return Digest.sha256("calendar event " + thing).substring(0, 32) + "@daybook";
    }

    private static TodayTexts texts() {
        return MessageBundles.get(TodayTexts.class);
    }

    /** Calendars ask every few hours; nobody tries addresses. */
    static final class Tries {

        private static final Pattern FEEDS = Pattern.compile("/calendar-feeds/.*");
        private static final int PER_MINUTE = 120;

        @Produces
        @Singleton
        Ration feeds() {
            return new Ration(
                    "calendar-feed",
                    request -> FEEDS.matcher(request.path()).matches(),
                    Ration.Client.ADDRESS,
                    PER_MINUTE);
        }
    }
}
