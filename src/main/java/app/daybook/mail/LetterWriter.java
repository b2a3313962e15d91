package app.daybook.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.admission.Invitations;
import app.daybook.certificate.statement.Serial;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Pace;
import app.daybook.publishing.Catalogue;
import app.daybook.web.WebSettings;
import app.daybook.web.When;

/**
 * Writes letters, by what is known when they are sent: one link, nothing of what a learner wrote, and in the subject
 * nothing about health, which somebody else may see on a locked screen.
 */
@Singleton
class LetterWriter {

    /** Before the day on which somebody goes on who came back, in what a welcome is about. */
    static final String BACK = "CAME_BACK ";

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PlainLetter(Words words, String link, String why, String stop) implements TemplateInstance {}

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DrawnLetter(Words words, String link, String why, String stop) implements TemplateInstance {}

    /**
     * What a letter says.
     *
     * @param path where its link leads, on this site
     * @param button the words of the link
     */
    record Words(String subject, String greeting, List<String> lines, String path, String button) {}

    private final Catalogue catalogue;
    private final Invitations invitations;
    private final WebSettings site;

    LetterWriter(Catalogue catalogue, Invitations invitations, WebSettings site) {
        this.catalogue = catalogue;
        this.invitations = invitations;
        this.site = site;
    }

    /** @return nothing if what it would tell of is gone */
    Optional<Letter> write(DueMessage message) {
        Optional<Course> course = catalogue.course(message.course());
        String title = course.map(Course::title).orElse(message.course());
        return words(message, course, title).map(words -> letter(message, words, title));
    }

    private Letter letter(DueMessage message, Words words, String title) {
        boolean invitation = message.kind() == MailKind.INVITATION;
        String stop = message.kind().isChoosable() || invitation
                ? site.baseUrl() + "/unsubscribe/" + message.choice() + "/"
                        + message.kind().path()
                : "";
        String link = site.baseUrl() + words.path();
        String why = invitation ? texts().whyInvited(title, site.provider()) : texts().why(title, site.provider());
        return new Letter(
                message.token(),
                message.name(),
                message.address().orElseThrow(),
                words.subject(),
                new PlainLetter(words, link, why, stop).render(),
                new DrawnLetter(words, link, why, stop).render(),
                Optional.of(stop).filter(address -> !address.isEmpty()));
    }

    private Optional<Words> words(DueMessage message, Optional<Course> course, String title) {
        return switch (message.kind()) {
            case INVITATION ->
                course.flatMap(one -> invitations
                        .path(message.about())
                        .map(path -> words(
                                message,
                                texts().invitationSubject(title),
                                List.of(texts().invitation(title), one.summary(), texts().invitationLink()),
                                path,
                                texts().toInvitation())));
            case ADMISSION_DECLINED ->
                Optional.of(words(
                        message,
                        texts().declinedSubject(title),
                        List.of(texts().declined()),
                        "/courses/" + message.course() + "/enrol",
                        texts().toAnswer()));
            case WELCOME ->
                Optional.of(
                        message.about().startsWith(BACK)
                                ? welcomeBack(message, title)
                                : welcome(message, course, title));
            case DAY_OPENED ->
                course.flatMap(one -> one.lesson(message.about())).map(lesson -> opened(message, lesson, title));
            case REMINDER ->
                Optional.of(words(
                        message,
                        texts().reminderSubject(title),
                        List.of(
                                since(message.about()),
                                texts().reminderNothingLost(),
                                texts().reminderPause(),
                                texts().reminderMayPause()),
                        "/today",
                        texts().toToday()));
            case REVIEW_DUE ->
                course.map(one -> words(
                        message,
                        texts().reviewSubject(title),
                        List.of(texts().review()),
                        "/courses/" + one.id() + "/reviews",
                        texts().toReview()));
            case MESSAGE ->
                Optional.of(words(
                        message,
                        texts().messageSubject(title),
                        List.of(texts().written()),
                        "/courses/" + message.course() + "/messages",
                        texts().toMessage()));
            case QUESTION_ANSWERED ->
                Optional.of(words(
                        message,
                        texts().answeredSubject(title),
                        List.of(texts().answered()),
                        "/courses/" + message.course() + "/questions#q-" + message.about(),
                        texts().toAnswer()));
            case NOTICE ->
                Optional.of(words(
                        message, texts().noticeSubject(title), List.of(texts().notice()), "/today", texts().toToday()));
            case RECORD_RETURNED, RECORD_ACCEPTED -> Optional.of(record(message, title));
            case CERTIFICATE_ISSUED, CERTIFICATE_REPLACED, CERTIFICATE_REVOKED ->
                Optional.of(certificate(message, title));
        };
    }

    private static String since(String about) {
        String date = When.date(LocalDate.parse(about.replace(MailOfTheDay.AFTER_PAUSE, "")));
        return about.endsWith(MailOfTheDay.AFTER_PAUSE)
                ? texts().reminderPauseOver(date)
                : texts().reminderLastVisit(date);
    }

    private Words welcome(DueMessage message, Optional<Course> course, String title) {
        boolean daily = course.filter(one -> one.pace() == Pace.DAILY).isPresent();
        String first = texts().welcomeFirstDay(When.date(message.startedOn()));
        String welcome = texts().welcome(message.about());
        return words(
                message,
                texts().welcomeSubject(title),
                daily ? List.of(welcome, first, texts().welcomeDays()) : List.of(welcome, first),
                "/today",
                texts().toToday());
    }

    private Words welcomeBack(DueMessage message, String title) {
        String on = When.date(LocalDate.parse(message.about().substring(BACK.length())));
        return words(
                message,
                texts().welcomeBackSubject(title),
                List.of(texts().welcomeBack(), texts().goesOn(on)),
                "/today",
                texts().toToday());
    }

    private Words opened(DueMessage message, Lesson lesson, String title) {
        return words(
                message,
                texts().openedSubject(lesson.day(), title),
                List.of(texts().opened(lesson.title()), texts().openedMinutes(lesson.minutes())),
                "/courses/" + message.course() + "/days/" + lesson.day(),
                texts().toDay(lesson.day()));
    }

    private Words record(DueMessage message, String title) {
        boolean accepted = message.kind() == MailKind.RECORD_ACCEPTED;
        return words(
                message,
                accepted ? texts().acceptedSubject(title) : texts().returnedSubject(title),
                List.of(accepted ? texts().accepted() : texts().returned()),
                "/courses/" + message.course() + "/records/"
                        + message.about().substring(0, message.about().indexOf(' ')),
                texts().toRecord());
    }

    private Words certificate(DueMessage message, String title) {
        String number = new Serial(message.about()).grouped();
        String path = "/certificates/" + message.about();
        return switch (message.kind()) {
            case CERTIFICATE_REVOKED ->
                words(
                        message,
                        texts().revokedSubject(title),
                        List.of(texts().revoked(number), texts().revokedAsk(site.contact())),
                        path,
                        texts().toCertificate());
            case CERTIFICATE_REPLACED ->
                words(
                        message,
                        texts().replacedSubject(title),
                        List.of(texts().replaced(number)),
                        path,
                        texts().toCertificate());
            default ->
                words(
                        message,
                        texts().issuedSubject(title),
                        List.of(texts().issued(number), texts().issuedCheck()),
                        path,
                        texts().toCertificate());
        };
    }

    private static Words words(DueMessage message, String subject, List<String> lines, String path, String button) {
        return new Words(subject, texts().greeting(message.name()), lines, path, button);
    }

    private static MailTexts texts() {
        return MessageBundles.get(MailTexts.class);
    }
}
