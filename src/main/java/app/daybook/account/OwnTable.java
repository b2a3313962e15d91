package app.daybook.account;

import java.util.List;

/**
 * A table with what is kept of a learner, and which of its rows and columns an export has.
 *
 * @param columns in the order in which they are shown
 * @param leftOut columns that open something, or mean nothing outside of the program
 * @param whose a condition on its rows, {@code x}, with one parameter: the learner's number
 * @param order of the rows, the same at each reading
 */
record OwnTable(String name, List<String> columns, List<String> leftOut, String whose, String order) {

    private static final String ENROLMENTS = "(select e.id from enrolment e where e.learner_id = ?)";
    private static final String RECORDS =
            "(select r.id from practice_record r where r.enrolment_id in " + ENROLMENTS + ")";

    private static OwnTable of(String name, String columns, String leftOut, String whose, String order) {
        return new OwnTable(
                name,
                List.of(columns.split(" ")),
                leftOut.isEmpty() ? List.of() : List.of(leftOut.split(" ")),
                "x." + whose,
                order);
    }

    private static OwnTable ofEnrolment(String name, String columns, String leftOut, String order) {
        return of(name, columns, leftOut, "enrolment_id in " + ENROLMENTS, order);
    }

    /** Everything, in the order in which one would tell it. */
    static final List<OwnTable> ALL = List.of(
            of(
                    "learner",
                    "id subject name printed_name email email_verified created_at teaches_since",
                    "erased_at",
                    "id = ?",
                    "id"),
            of(
                    "enrolment",
                    "id course started_on zone enrolled_at records_promised opened_days withdrawn_at cohort pace",
                    "learner_id",
                    "learner_id = ?",
                    "id"),
            of(
                    "admission",
                    "course state starts_on zone cohort asked_at waiting_since decided_at word",
                    "id token learner_id code_id decided_by_id",
                    "learner_id = ?",
                    "course"),
            of(
                    "eligibility_answer",
                    "course question asked answer answered_at",
                    "learner_id",
                    "learner_id = ?",
                    "course, question"),
            of("learner_event", "at course deed detail by_id", "id learner_id", "learner_id = ?", "id"),
            ofEnrolment("pause", "enrolment_id first_day until reason begun_at", "", "enrolment_id, first_day"),
            ofEnrolment("visit", "enrolment_id at", "", "enrolment_id"),
            ofEnrolment(
                    "lesson_progress",
                    "enrolment_id lesson_id opened_at completed_at passed_at handed_in_at accepted_at",
                    "",
                    "enrolment_id, opened_at, lesson_id"),
            ofEnrolment(
                    "quiz_attempt",
                    "id enrolment_id quiz_id number edition started_at submitted_at due_at questions answered points"
                            + " safety_missed passed set_aside_at",
                    "token seed revision",
                    "id"),
            of(
                    "quiz_answer",
                    "attempt_id question_id response grade saved_at checked_at",
                    "revision sheet",
                    "attempt_id in (select t.id from quiz_attempt t where t.enrolment_id in " + ENROLMENTS + ")",
                    "attempt_id, saved_at, question_id"),
            ofEnrolment(
                    "review_card",
                    "enrolment_id question_id lesson_id answers grade answered_at due_on stability difficulty",
                    "token",
                    "enrolment_id, question_id"),
            ofEnrolment(
                    "review",
                    "enrolment_id question_id number edition response grade answered_at",
                    "",
                    "enrolment_id, question_id, number"),
            ofEnrolment("accommodation", "enrolment_id extra_time_percent granted_by granted_at", "", "enrolment_id"),
            ofEnrolment(
                    "granted_attempt",
                    "enrolment_id quiz_id reason granted_by granted_at",
                    "token",
                    "granted_at, token"),
            ofEnrolment(
                    "practice_record",
                    "id enrolment_id lesson_id form_id edition state entries rounds begun_at saved_at waiting_since",
                    "token version sheet",
                    "id"),
            of("practice_hand_in", "record_id round entries handed_in_at", "id", "record_id in " + RECORDS, "id"),
            of(
                    "practice_review",
                    "record_id round reviewer decision second reason levels comments reviewed_at",
                    "id token reviewer_id",
                    "record_id in " + RECORDS,
                    "id"),
            of(
                    "kept_note",
                    "course lesson_id section quote text changed_at",
                    "id token learner_id anchor",
                    "learner_id = ?",
                    "id"),
            ofEnrolment(
                    "learner_question",
                    "course lesson_id question_id text asked_at answer answered_at answer_seen_at",
                    "id token enrolment_id answered_by_id",
                    "id"),
            ofEnrolment("instructor_message", "text sent_at seen_at", "id token enrolment_id author_id", "id"),
            ofEnrolment("enrolment_event", "enrolment_id deed detail why at by_id", "id token", "id"),
            ofEnrolment("put_off_concern", "until said_at", "enrolment_id until_at", "enrolment_id"),
            of("reading_place", "course lesson_id anchor", "learner_id", "learner_id = ?", "course, lesson_id"),
            ofEnrolment("evaluation", "enrolment_id answers given_at", "id", "id"),
            ofEnrolment("evaluation_draft", "enrolment_id answers saved_at", "", "enrolment_id"),
            ofEnrolment(
                    "certificate_claim",
                    "serial enrolment_id name accreditor licence_number given_names family_name attestation attested_at"
                            + " claimed_at decided_at returned",
                    "id",
                    "id"),
            ofEnrolment(
                    "certificate",
                    "serial enrolment_id issued_at supersedes keep_until snapshot",
                    "id pdf credential",
                    "id"),
            of(
                    "certificate_event",
                    "serial kind actor detail at",
                    "id previous hash",
                    "serial in (select c.serial from certificate c where c.enrolment_id in " + ENROLMENTS + ")",
                    "id"),
            ofEnrolment("badge_link", "token enrolment_id kind made_at ended_at", "", "made_at, token"),
            ofEnrolment("badge_mail", "enrolment_id address asked_at", "", "enrolment_id"),
            of("mail_choice", "refused reminder_hour", "learner_id token", "learner_id = ?", "learner_id"),
            of(
                    "outbox_message",
                    "enrolment_id kind about queued_at due_at attempts state ended_at fault",
                    "id token learner_id invitation_id admission_id",
                    "learner_id = ?",
                    "id"),
            of(
                    "shown_letter",
                    "name address subject text html stop",
                    "message_id",
                    "message_id in (select m.id from outbox_message m where m.learner_id = ?)",
                    "message_id"),
            of("failing_address", "address answer since", "learner_id", "learner_id = ?", "learner_id"),
            of("course_role", "course role at", "id learner_id granted_by_id", "learner_id = ?", "id"),
            of("course_role_event", "course role deed at", "id learner_id by_id", "learner_id = ?", "id"),
            of(
                    "content_approval",
                    "course edition name credentials withdrawn at",
                    "id reviewer_id sums",
                    "reviewer_id = ?",
                    "id"),
            of(
                    "invitation",
                    "course name address expires_at accepted_at bounced",
                    "id list_id line address_digest nonce digest stop learner_id",
                    "learner_id = ?",
                    "id"),
            of("calendar_feed", "made_at", "learner_id nonce digest", "learner_id = ?", "learner_id"),
            of(
                    "invitation_list",
                    "course cohort made_at expires_at",
                    "id token made_by_id refused",
                    "made_by_id = ?",
                    "id"),
            of(
                    "course_notice",
                    "course title text shows_from shows_until mailed made_at withdrawn_at",
                    "id token made_by_id",
                    "made_by_id = ?",
                    "id"),
            of(
                    "code_batch",
                    "course cohort made_at expires_at ended_at",
                    "id token made_by_id",
                    "made_by_id = ?",
                    "id"),
            of("content_reply", "comment_id text at", "id token said_by_id", "said_by_id = ?", "id"),
            of("content_review_request", "course edition note at", "id asked_by_id", "asked_by_id = ?", "id"),
            of(
                    "content_comment",
                    "course edition path line text at resolved_at",
                    "id token said_by_id resolved_by_id",
                    "said_by_id = ?",
                    "id"));

    /** Tables that have to do with people and are not exported; {@link ExportTexts#leftOut} says why. */
    static final List<String> LEFT_OUT = List.of(
            "practice_hold",
            "practice_sample",
            "certificate_note",
            "status_entry",
            "studio_file",
            "entry_code",
            "gradebook",
            "instructor_note");

    /** A page of rows, each as JSON. */
    String rows() {
        return "select row_to_json(t)::text from (select x." + String.join(", x.", columns) + " from " + name
                + " x where " + whose + " order by "
                + "x." + order.replace(", ", ", x.") + " limit ? offset ?) t";
    }
}
