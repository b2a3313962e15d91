package app.daybook.practice;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.practice.RecordForm;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.publishing.Catalogue;
import app.daybook.web.NotFound;

/** The record of the address, through the enrolment of the person who asks. */
@RequestScoped
class CurrentRecord {

    private final CurrentEnrolment current;
    private final Catalogue catalogue;

    CurrentRecord(CurrentEnrolment current, Catalogue catalogue) {
        this.current = current;
        this.catalogue = catalogue;
    }

    /**
     * A record with its learner and its form.
     *
     * @param course as it is now
     * @param edition as it was when the record was begun
     */
    record Own(Course course, Enrolment enrolment, PracticeRecord record, Course edition, RecordForm form) {

        /** The day in the course as it is now, else as it was. */
        public Lesson lesson() {
            return course.lesson(record.lessonId)
                    .or(() -> edition.lesson(record.lessonId))
                    .orElseThrow(NotFound::new);
        }

        List<RecordHistory.Step> history() {
            return RecordHistory.of(record, form, enrolment.zoneId());
        }

        public String path() {
            return RecordsPage.path(course) + "/" + record.token;
        }
    }

    /**
     * To look at.
     *
     * @throws NotFound if it is not one of the person who asks
     */
    Own own(String courseId, String token) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        return PracticeRecord.of(enrolment, token)
                .map(record -> own(course, enrolment, record))
                .orElseThrow(NotFound::new);
    }

    /** To change: nobody else does until the transaction ends. Nothing if it is not one of the person who asks. */
    Optional<Own> locked(String courseId, String token) {
        Course course = current.course(courseId);
        return current.find(course)
                .flatMap(enrolment ->
                        PracticeRecord.locked(enrolment, token).map(record -> own(course, enrolment, record)));
    }

    Own own(Course course, Enrolment enrolment, PracticeRecord record) {
        Course edition = catalogue.edition(record.edition).orElseThrow(NotFound::new);
        RecordForm form = edition.practice().form(record.formId).orElseThrow(NotFound::new);
        return new Own(course, enrolment, record, edition, form);
    }
}
