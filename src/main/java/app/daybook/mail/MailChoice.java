package app.daybook.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.enrolment.Token;

/** What a learner wants to be told, and when. Whoever has no row wants everything. */
@Entity
public class MailChoice extends PanacheEntityBase {

    /** When reminders come, unless a learner says otherwise; as the table has it. */
    static final int USUAL_HOUR = 18;

    @Id
    public Long learnerId;

    /** In the links that end a kind of mail without signing in. */
    public UUID token;

    /** Kinds that are not wanted. */
    public List<String> refused;

    /** Of the learner's clock, 0 to 23. */
    public int reminderHour;

    static Optional<MailChoice> of(long learner) {
        return findByIdOptional(learner);
    }

    /** By the token of a link; nothing also for what is no token. */
    static Optional<MailChoice> named(String token) {
        return Token.parse(token).flatMap(uuid -> find("token", uuid).firstResultOptional());
    }

    /** Keeps what a learner chose. */
    static void keep(long learner, Set<MailKind> wanted, int reminderHour) {
        List<String> unwanted = MailKind.choosable().stream()
                .filter(kind -> !wanted.contains(kind))
                .map(MailKind::name)
                .toList();
        getSession()
                .createNativeMutationQuery("insert into mail_choice (learner_id, refused, reminder_hour)"
                        + " values (:learner, cast(:refused as text[]), :hour) on conflict (learner_id)"
                        + " do update set refused = excluded.refused, reminder_hour = excluded.reminder_hour")
                .setParameter("learner", learner)
                .setParameter("refused", "{" + String.join(",", unwanted) + "}")
                .setParameter("hour", reminderHour)
                .executeUpdate();
    }

    /** Ends one kind of mail; a second time changes nothing. */
    void refuse(MailKind kind) {
        getSession()
                .createNativeMutationQuery("update mail_choice set refused = array_append(refused, :kind)"
                        + " where learner_id = :learner and not (:kind = any(refused))")
                .setParameter("learner", learnerId)
                .setParameter("kind", kind.name())
                .executeUpdate();
    }

    boolean wants(MailKind kind) {
        return !refused.contains(kind.name());
    }
}
