package app.daybook.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words in the file with everything that is kept of a learner. */
@MessageBundle("export")
interface ExportTexts {

    @Message("Everything that is kept of you")
    String title();

    @Message("Of \u2068{name}\u2069, as it was on {at}. All moments are in UTC, or say how far from it they are.")
    String about(String name, String at);

    @Message(
            "The same rows stand in data.json for programs. Beside this page lie your practical records as PDF and your"
                    + " certificates with their badges, as they were issued.")
    String files();

    @Message("Practical records are printed as they were saved last; what you handed in earlier is in the tables.")
    String printed();

    @Message(
            "Left out are numbers by which the program finds rows, and secret marks in addresses that would open something of"
                    + " yours to whoever reads this file.")
    String marks();

    @Message("What is not in here, and why")
    String notHere();

    @Message(
            "{#when table}{#is 'practice_hold'}Which reviewer has a record of yours open just now: it says something of the"
                    + " reviewer, and is gone in minutes.{#is 'practice_sample'}That one of your accepted records is also read by a"
                    + " second reviewer, to compare reviewers. What that reviewer says is in here.{#is 'certificate_note'}Notes that"
                    + " those who teach write for one another about a revocation. They may speak of others: ask the provider.{#is"
                    + " 'status_entry'}The place in a public list at which your badge would be marked as revoked. It is drawn at random"
                    + " and told to nobody, so that nobody counts whose badges are; your badge names it.{#is 'studio_file'}Files of"
                    + " courses that you wrote and that are not published: they belong to the course, and you can take them from the"
                    + " studio.{#is 'gradebook'}Sums of what is in here, for lists of learners{#is 'instructor_note'}Notes that those who teach write for one another. They may speak of others: ask the provider{#is 'entry_code'}Codes for a course that you made for others: only sums of"
                    + " them are kept, and they let others in.{#else}{table}{/when}")
    String leftOut(String table);

    @Message(
            "{#when table}{#is 'learner'}You{#is 'enrolment'}Courses that you are on, or were{#is 'learner_question'}What you asked, and the answers{#is 'instructor_message'}Messages to you{#is 'enrolment_event'}What those who teach did for you{#is 'put_off_concern'}Until when nobody who teaches need look after you{#is 'invitation'}Invitations that you took up{#is 'calendar_feed'}Since when your days are told to a calendar{#is 'invitation_list'}Lists of invitations that you made{#is 'course_notice'}What you announced{#is 'kept_note'}Your notes{#is 'reading_place'}Where you stopped reading{#is 'shown_letter'}What mail to you said, where none is sent{#is 'admission'}Ways into courses that you asked for{#is"
                    + " 'eligibility_answer'}What you answered before enrolling{#is 'code_batch'}Batches of codes that you made"
                    + "{#is 'learner_event'}What was done"
                    + " about your enrolments and your account{#is 'pause'}Pauses{#is 'visit'}When you were here last, to a quarter of an"
                    + " hour{#is 'lesson_progress'}Days{#is 'quiz_attempt'}Attempts at quizzes and the final{#is 'quiz_answer'}Answers"
                    + "{#is 'review_card'}Questions that are reviewed, and how well you know them{#is 'review'}Answers in reviews{#is"
                    + " 'accommodation'}More time, as agreed{#is 'granted_attempt'}More attempts, as agreed{#is 'practice_record'}"
                    + "Practical records{#is 'practice_hand_in'}Practical records as you handed them in{#is 'practice_review'}What"
                    + " reviewers said of them{#is 'evaluation'}What you said of courses{#is 'evaluation_draft'}What you began to say of"
                    + " courses{#is 'certificate_claim'}Claims of certificates{#is 'certificate'}Certificates{#is 'certificate_event'}What"
                    + " became of certificates{#is 'badge_link'}Addresses of your badges{#is 'badge_mail'}E-mail addresses that badges"
                    + " tell{#is 'mail_choice'}What you want to be told by mail{#is 'outbox_message'}Mail of the last weeks{#is"
                    + " 'failing_address'}Addresses that a mail server has refused{#is 'course_role'}Roles on courses{#is"
                    + " 'course_role_event'}What became of your roles{#is 'content_approval'}Editions that you approved{#is"
                    + " 'content_review_request'}Reviews that you asked for{#is 'content_comment'}What you said of contents{#is 'content_reply'}What you answered to that{#else}{table}"
                    + "{/when}")
    String table(String table);
}
