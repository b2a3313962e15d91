package app.daybook.certificate.document;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.certificate.statement.Serial;

/**
 * An address that cannot be guessed and gives the badge of an enrolment's last certificate to whoever has it. An
 * enrolment has one of each kind that is open, whoever asks and however often.
 */
@Entity
@Table(name = "badge_link")
public class BadgeLink extends PanacheEntityBase {

    public static final String PATH = "/badges/";

    /** Handed out by the holder, who may end it. */
    private static final String SHARED = "shared";

    /** In the badge itself: where a program asks for the badge that took its place. */
    private static final String REFRESH = "refresh";

    private static final String OPEN = "enrolmentId = ?1 and kind = ?2 and endedAt is null";

    /** 128 random bits, written as a serial is. */
    @Id
    public String token;

    public long enrolmentId;
    public String kind;
    public Instant madeAt;

    /** Null while it is open. */
    public Instant endedAt;

    /** By what is in an address; nothing if it was ended. */
    public static Optional<BadgeLink> of(String typed) {
        return Serial.parse(typed)
                .flatMap(token ->
                        find("token = ?1 and endedAt is null", token.text()).firstResultOptional());
    }

    public static Optional<BadgeLink> shared(long enrolmentId) {
        return find(OPEN, enrolmentId, SHARED).firstResultOptional();
    }

    /** Makes the one to hand out, if none is open. */
    public static void share(long enrolmentId, Instant now) {
        make(enrolmentId, SHARED, now);
    }

    /** Ends the one with this token, if it is the enrolment's; a second time changes nothing. */
    public static void end(long enrolmentId, String token, Instant now) {
        update(
                "endedAt = ?1 where enrolmentId = ?2 and token = ?3 and kind = ?4 and endedAt is null",
                now,
                enrolmentId,
                token,
                SHARED);
    }

    /** The one for programs, made with the enrolment's first badge. */
    public static BadgeLink refresh(long enrolmentId, Instant now) {
        make(enrolmentId, REFRESH, now);
        return BadgeLink.<BadgeLink>find(OPEN, enrolmentId, REFRESH).singleResult();
    }

    /** As a page of ours has it. */
    public String path() {
        return PATH + token;
    }

    private static void make(long enrolmentId, String kind, Instant now) {
        getSession()
                .createNativeMutationQuery("insert into badge_link (token, enrolment_id, kind, made_at)"
                        + " values (:token, :enrolment, :kind, :now)"
                        + " on conflict (enrolment_id, kind) where ended_at is null do nothing")
                .setParameter("token", Serial.random().text())
                .setParameter("enrolment", enrolmentId)
                .setParameter("kind", kind)
                .setParameter("now", now)
                .executeUpdate();
    }
}
