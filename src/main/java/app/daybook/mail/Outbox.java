package app.daybook.mail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import app.daybook.learner.Mailbox;
import app.daybook.web.RecordsAway;

/** What waits to be sent. What is put in within a transaction is there with its deed, or not at all. */
@Singleton
class Outbox {

    /** What a node has taken out and says nothing more of is another's after this time: the node is gone. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final String QUEUE = """
            insert into outbox_message (learner_id, enrolment_id, kind, about, queued_at, due_at)
            select l.id, e.id, ?, ?, ?, ?
              from enrolment e join learner l on l.id = e.learner_id
             where e.id = ? and l.erased_at is null
                on conflict do nothing""";

    private static final String INVITE = """
            insert into outbox_message (invitation_id, kind, about, queued_at, due_at)
            select id, 'INVITATION', nonce::text, ?, ? from invitation where list_id = ? on conflict do nothing""";

    private static final String ANSWER = """
            insert into outbox_message (learner_id, admission_id, kind, about, queued_at, due_at)
            select learner_id, id, ?, '', ?, ? from admission where id = ? on conflict do nothing""";

    private static final String TAKEN =
            "id, token, kind, about, queued_at, attempts, learner_id, enrolment_id," + " invitation_id, admission_id";

    private static final String LOOK = """
            select t.id, t.token, t.kind, t.about, t.queued_at, t.attempts, t.learner_id,
                   coalesce(l.name, i.name), case when l.email_verified then l.email else i.address end,
                   f.address = l.email or i.bounced is not null,
                   coalesce(t.kind = any(c.refused), false)
                       or exists (select 1 from invitation_stop s where s.digest = i.address_digest),
                   coalesce(c.token, i.stop), coalesce(e.course, i.course, a.course),
                   coalesce(e.started_on, a.starts_on, t.queued_at::date), coalesce(e.zone, a.zone, 'UTC'),
                   case
                     when t.kind = 'INVITATION' then
                       i.accepted_at is not null or i.expires_at <= now() or t.about <> i.nonce::text
                     when t.kind = 'ADMISSION_DECLINED' then a.state <> 'DECLINED'
                     when t.kind = 'NOTICE' then
                       e.withdrawn_at is not null or not exists (select 1 from course_notice n
                          where n.token::text = t.about and n.withdrawn_at is null)
                     when t.kind not in ('DAY_OPENED', 'REMINDER', 'REVIEW_DUE') then false
                     when e.withdrawn_at is not null then true
                     when exists (select 1 from pause p where p.enrolment_id = t.enrolment_id
                                     and p.begun_at > t.queued_at) then true
                     when t.kind = 'DAY_OPENED' then
                       exists (select 1 from outbox_message o where o.enrolment_id = t.enrolment_id
                                  and o.kind = t.kind and o.id > t.id)
                       or exists (select 1 from lesson_progress p where p.enrolment_id = t.enrolment_id
                                     and p.lesson_id = t.about and p.completed_at is not null)
                     else exists (select 1 from visit v
                       where v.enrolment_id = t.enrolment_id and v.at > t.queued_at)
                   end
              from taken t
              left join learner l on l.id = t.learner_id
              left join enrolment e on e.id = t.enrolment_id
              left join invitation i on i.id = t.invitation_id
              left join admission a on a.id = t.admission_id
              left join known c on c.learner_id = t.learner_id
              left join failing_address f on f.learner_id = t.learner_id""";

    /** Whoever is written to has a token for the links of their mail; of two that are made at once, one stays. */
    private static final String CLAIM = """
            with taken as (
              update outbox_message set attempts = attempts + 1, due_at = ?
               where id = (select id from outbox_message where state = 'WAITING' and due_at <= ?
                            order by due_at, id limit 1 for update skip locked)
              returning %s
            ), known as (
              insert into mail_choice (learner_id) select learner_id from taken where learner_id is not null
                  on conflict (learner_id) do update set refused = mail_choice.refused
              returning learner_id, token, refused
            )
            """.formatted(TAKEN) + LOOK;

    private static final String SEE = """
            with taken as (select %s from outbox_message where id = ?), known as (select * from mail_choice)
            """.formatted(TAKEN) + LOOK;

    /** Only of whoever took it: after a lease is over, another may have. */
    private static final String OF_THIS_ATTEMPT = " where id = ? and attempts = ? and state = 'WAITING'";

    private final DataSource database;

    Outbox(DataSource database) {
        this.database = database;
    }

    /**
     * Puts a message in, within the caller's transaction. Of each kind one is sent about one thing.
     *
     * @param about which day, record or certificate
     */
    void queue(MailKind kind, long enrolment, String about, Instant now) {
        run(QUEUE, kind.name(), about, at(now), at(now), enrolment);
    }

    /** To all of a list, within the caller's transaction. */
    void queueInvitations(long list, Instant now) {
        run(INVITE, at(now), at(now), list);
    }

    /** To somebody who asked to be let in, within the caller's transaction. */
    void queueAnswer(MailKind kind, long admission, Instant now) {
        run(ANSWER, kind.name(), at(now), at(now), admission);
    }

    /** Drops everything about a learner, within the caller's transaction. */
    void erase(long learner) {
        run("delete from outbox_message where learner_id = ?", learner);
        run("delete from failing_address where learner_id = ?", learner);
        run("delete from mail_choice where learner_id = ?", learner);
    }

    boolean isAnyDue(Instant now) {
        return number(
                        "select count(*) from (select 1 from outbox_message where state = 'WAITING' and due_at <= ?"
                                + " limit 1) due",
                        at(now))
                == 1;
    }

    /** Takes out what has waited longest. No other node gets the same, unless this one is silent for {@link #LEASE}. */
    Optional<DueMessage> claim(Instant now) {
        return find(CLAIM, at(now.plus(LEASE)), at(now));
    }

    /** One as it would be sent now; it stays where it is. */
    Optional<DueMessage> see(long id) {
        return find(SEE, id);
    }

    private Optional<DueMessage> find(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement(statement)) {
            bind(question, values);
            try (ResultSet row = question.executeQuery()) {
                return row.next() ? Optional.of(due(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new RecordsAway(e);
        }
    }

    /** Keeps what a message says that nobody sends. */
    void keepShown(Letter letter) {
        run(
                "insert into shown_letter (message_id, name, address, subject, text, html, stop)"
                        + " select id, ?, ?, ?, ?, ?, ? from outbox_message where token = ? on conflict do nothing",
                letter.name(),
                letter.to().text(),
                letter.subject(),
                letter.text(),
                letter.html(),
                letter.stop().orElse(null),
                letter.token());
    }

    /** What a message said; nothing where it was sent, or is still to be. */
    Optional<Letter> shown(long id) {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement("select m.token, s.name, s.address, s.subject,"
                        + " s.text, s.html, s.stop from shown_letter s join outbox_message m on m.id = s.message_id"
                        + " where s.message_id = ?")) {
            bind(question, id);
            try (ResultSet row = question.executeQuery()) {
                return row.next() ? Optional.of(letter(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new RecordsAway(e);
        }
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject(1, UUID.class),
                row.getString(2),
                Mailbox.of(row.getString(3)).orElseThrow(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Optional.ofNullable(row.getString(7)));
    }

    private static DueMessage due(ResultSet row) throws SQLException {
        boolean failing = row.getBoolean(10);
        return new DueMessage(
                row.getLong(1),
                row.getObject(2, UUID.class),
                MailKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getInt(6),
                row.getLong(7),
                row.getString(8),
                failing ? Optional.empty() : Mailbox.of(row.getString(9)),
                failing,
                row.getBoolean(11),
                row.getBoolean(16),
                row.getObject(12, UUID.class),
                row.getString(13),
                row.getObject(14, LocalDate.class),
                ZoneId.of(row.getString(15)));
    }

    /** @param why nothing more is done with it; empty where it was sent */
    void end(DueMessage message, MailState end, String why, Instant now) {
        run(
                "update outbox_message set state = ?, ended_at = ?, fault = nullif(?, '')" + OF_THIS_ATTEMPT,
                end.name(),
                at(now),
                why,
                message.id(),
                message.attempts());
    }

    /** It is tried again. */
    void putOff(DueMessage message, Instant until, String why) {
        run(
                "update outbox_message set due_at = ?, fault = nullif(?, '')" + OF_THIS_ATTEMPT,
                at(until),
                why,
                message.id(),
                message.attempts());
    }

    /** It waits for a better hour; nothing was tried. */
    void keepBack(DueMessage message, Instant until) {
        run(
                "update outbox_message set due_at = ?, attempts = attempts - 1" + OF_THIS_ATTEMPT,
                at(until),
                message.id(),
                message.attempts());
    }

    /** Nothing is sent to this address while it is the learner's. */
    void fail(DueMessage message, String answer, Instant now) {
        if (message.kind() == MailKind.INVITATION) {
            run(
                    "update invitation set bounced = ? where id = (select invitation_id from outbox_message where id = ?)",
                    answer,
                    message.id());
            return;
        }
        run(
                "insert into failing_address (learner_id, address, answer, since) values (?, ?, ?, ?)"
                        + " on conflict (learner_id) do update"
                        + " set address = excluded.address, answer = excluded.answer, since = excluded.since",
                message.learner(),
                message.address().orElseThrow().text(),
                answer,
                at(now));
    }

    /** Forgets what was sent or dropped before then. What is dead stays until somebody looked, ten times as long. */
    int forget(Instant before, Duration dead) {
        return run(
                "delete from outbox_message where ended_at < ? and (state <> 'DEAD' or ended_at < ?)",
                at(before),
                at(before.minus(dead)));
    }

    /** How many wait for longer than they should. */
    long overdue(Instant since) {
        return number("select count(*) from outbox_message where state = 'WAITING' and due_at < ?", at(since));
    }

    long count(MailState state) {
        return number("select count(*) from outbox_message where state = ?", state.name());
    }

    private long number(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement(statement)) {
            bind(question, values);
            try (ResultSet row = question.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new RecordsAway(e);
        }
    }

    private int run(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement deed = connection.prepareStatement(statement)) {
            bind(deed, values);
            return deed.executeUpdate();
        } catch (SQLException e) {
            throw new RecordsAway(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
