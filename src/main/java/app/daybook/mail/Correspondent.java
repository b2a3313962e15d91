package app.daybook.mail;

import java.time.Clock;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import app.daybook.admission.AdmissionDeclined;
import app.daybook.admission.PeopleInvited;
import app.daybook.asking.QuestionAnswered;
import app.daybook.certificate.CertificateIssued;
import app.daybook.certificate.CertificateRevoked;
import app.daybook.enrolment.CameBack;
import app.daybook.enrolment.Enrolled;
import app.daybook.enrolment.MessageSent;
import app.daybook.learner.LearnerErased;
import app.daybook.practice.RecordDecided;
import app.daybook.practice.RecordState;

/** Hears what happens and puts into the outbox what is to be told of it, in the same transaction. */
@Singleton
class Correspondent {

    private final MailSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    Correspondent(MailSettings settings, Outbox outbox, Clock clock) {
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    void hear(@Observes Enrolled fact) {
        queue(
                MailKind.WELCOME,
                fact.enrolment(),
                fact.by() == Enrolled.By.ONESELF ? "" : fact.by().name());
    }

    void hear(@Observes CameBack fact) {
        queue(MailKind.WELCOME, fact.enrolment(), LetterWriter.BACK + fact.on());
    }

    void hear(@Observes PeopleInvited fact) {
        if (settings.isOn()) {
            outbox.queueInvitations(fact.list(), clock.instant());
        }
    }

    void hear(@Observes AdmissionDeclined fact) {
        if (settings.isOn()) {
            outbox.queueAnswer(MailKind.ADMISSION_DECLINED, fact.admission(), clock.instant());
        }
    }

    void hear(@Observes QuestionAnswered fact) {
        queue(MailKind.QUESTION_ANSWERED, fact.enrolment(), fact.question().toString());
    }

    void hear(@Observes MessageSent fact) {
        queue(MailKind.MESSAGE, fact.enrolment(), fact.message().toString());
    }

    void hear(@Observes RecordDecided fact) {
        MailKind kind = fact.decision() == RecordState.ACCEPTED ? MailKind.RECORD_ACCEPTED : MailKind.RECORD_RETURNED;
        queue(kind, fact.enrolment(), fact.record() + " " + fact.round());
    }

    void hear(@Observes CertificateIssued fact) {
        queue(
                fact.follows() ? MailKind.CERTIFICATE_REPLACED : MailKind.CERTIFICATE_ISSUED,
                fact.enrolment(),
                fact.serial());
    }

    void hear(@Observes CertificateRevoked fact) {
        queue(MailKind.CERTIFICATE_REVOKED, fact.enrolment(), fact.serial());
    }

    /** Also where no mail is sent any more: what was kept goes. */
    void hear(@Observes LearnerErased fact) {
        outbox.erase(fact.learner());
    }

    private void queue(MailKind kind, long enrolment, String about) {
        if (settings.isOn()) {
            outbox.queue(kind, enrolment, about, clock.instant());
        }
    }
}
