package app.daybook.admission;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import app.daybook.learner.Learner;
import app.daybook.news.News;
import app.daybook.web.Digest;

/** Invites people, and ends it for those who want no invitations. */
@Singleton
public class Invitations {

    /** By one statement, which is done in a second. */
    private static final int AT_ONCE = 2000;

    private final EntityManager database;
    private final Secrets secrets;
    private final Clock clock;

    Invitations(EntityManager database, Secrets secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Where an invitation is accepted, a path on this site.
     *
     * @param nonce what its link is worked out from
     * @return nothing where the site has another secret since then, so that nobody can say it any more
     */
    @Transactional
    public Optional<String> path(String nonce) {
        String secret = secrets.of(Invitation.thing(nonce));
        return Invitation.linked(secret).map(one -> "/invitations/" + secret);
    }

    /** Whether a token of a link ends invitations to an address, and if they are ended; nothing if it is none. */
    @Transactional
    public Optional<Boolean> isStopped(UUID stop) {
        return Invitation.<Invitation>find("stop", stop)
                .firstResultOptional()
                .map(one -> database.createNativeQuery("select 1 from invitation_stop where digest = ?1")
                                .setParameter(1, digest(one.address))
                                .getResultList()
                                .size()
                        == 1);
    }

    /**
     * From now on no invitation goes to that address, from nobody on this site.
     *
     * @return whether there is such a token
     */
    @Transactional
    public boolean stop(UUID stop) {
        Optional<Invitation> of = Invitation.find("stop", stop).firstResultOptional();
        of.ifPresent(
                one -> database.createNativeQuery("insert into invitation_stop values (?1, ?2) on conflict do nothing")
                        .setParameter(1, digest(one.address))
                        .setParameter(2, clock.instant())
                        .executeUpdate());
        return of.isPresent();
    }

    /**
     * Invites those of a file who are not on the course, nor invited, nor want no invitations; a second time with the same
     * token invites nobody.
     */
    @Transactional
    void invite(UUID token, String course, String cohort, InvitationFile file, Instant expiresAt, Learner by) {
        Instant now = clock.instant();
        boolean first = database.createNativeQuery(
                                "insert into invitation_list (token, course, cohort, made_by_id, made_at, expires_at)"
                                        + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (token) do nothing")
                        .setParameter(1, token)
                        .setParameter(2, course)
                        .setParameter(3, cohort)
                        .setParameter(4, by.id)
                        .setParameter(5, now)
                        .setParameter(6, expiresAt)
                        .executeUpdate()
                == 1;
        if (!first) {
            return;
        }
        InvitationList list = InvitationList.of(course, token).orElseThrow();
        // By joins: an array would be gone through anew for each learner
        Set<String> members = strings(
                "select v.text from unnest(cast(?2 as text[])) v (text) join learner l on lower(l.email) = v.text join"
                        + " enrolment e on e.learner_id = l.id where e.course = ?1",
                course,
                file.invited().stream().map(one -> one.address().text()).toList());
        Set<String> stopped = strings(
                "select v.text from unnest(cast(?2 as text[])) v (text) join invitation_stop s on s.digest = v.text where"
                        + " ?1 <> ''",
                course,
                file.invited().stream().map(one -> digest(one.address().text())).toList());
        List<InvitationFile.Refused> refused = new ArrayList<>(file.refused());
        List<InvitationFile.Invited> good = new ArrayList<>();
        for (InvitationFile.Invited one : file.invited()) {
            if (members.contains(one.address().text())) {
                refused.add(new InvitationFile.Refused(one.line(), InvitationFile.Fault.ON_COURSE));
            } else if (stopped.contains(digest(one.address().text()))) {
                refused.add(new InvitationFile.Refused(one.line(), InvitationFile.Fault.STOPPED));
            } else {
                good.add(one);
            }
        }
        Set<Integer> kept = new HashSet<>();
        for (int from = 0; from < good.size(); from += AT_ONCE) {
            kept.addAll(keep(list, good.subList(from, Math.min(good.size(), from + AT_ONCE)), now));
        }
        good.stream()
                .filter(one -> !kept.contains(one.line()))
                .forEach(one ->
                        refused.add(new InvitationFile.Refused(one.line(), InvitationFile.Fault.INVITED_BEFORE)));
        refused.sort(Comparator.comparing(InvitationFile.Refused::line));
        list.refused = InvitationList.written(refused);
        News.tell(new PeopleInvited(list.id));
    }

    /** Whose invitation was over is invited anew. @return the lines of those who are invited now */
    private Set<Integer> keep(InvitationList list, List<InvitationFile.Invited> invited, Instant now) {
        int many = invited.size();
        Integer[] lines = new Integer[many];
        String[] names = new String[many];
        String[] addresses = new String[many];
        String[] addressDigests = new String[many];
        UUID[] nonces = new UUID[many];
        String[] digests = new String[many];
        for (int i = 0; i < many; i++) {
            InvitationFile.Invited one = invited.get(i);
            lines[i] = one.line();
            names[i] = one.name();
            addresses[i] = one.address().text();
            addressDigests[i] = digest(one.address().text());
            nonces[i] = UUID.randomUUID();
            digests[i] = Secrets.digest(secrets.of(Invitation.thing(nonces[i].toString())));
        }
        List<?> kept = database.createNativeQuery(
                        "insert into invitation (list_id, course, line, name, address, address_digest, nonce, digest,"
                                + " expires_at) select :list, :course, v.* , :until from unnest(cast(:lines as int[]),"
                                + " cast(:names as text[]), cast(:addresses as text[]), cast(:marks as text[]),"
                                + " cast(:nonces as uuid[]), cast(:digests as text[])) v on conflict (course, address) do"
                                + " update set list_id = excluded.list_id, line = excluded.line, name = excluded.name, nonce"
                                + " = excluded.nonce, digest = excluded.digest, expires_at = excluded.expires_at, bounced ="
                                + " null where invitation.accepted_at is null and invitation.expires_at <= :now returning"
                                + " line",
                        Integer.class)
                .setParameter("list", list.id)
                .setParameter("course", list.course)
                .setParameter("until", list.expiresAt)
                .setParameter("lines", lines)
                .setParameter("names", names)
                .setParameter("addresses", addresses)
                .setParameter("marks", addressDigests)
                .setParameter("nonces", nonces)
                .setParameter("digests", digests)
                .setParameter("now", now)
                .getResultList();
        return kept.stream().map(Integer.class::cast).collect(Collectors.toSet());
    }

    private Set<String> strings(String sql, String course, List<String> values) {
        List<?> found = database.createNativeQuery(sql, String.class)
                .setParameter(1, course)
                .setParameter(2, values.toArray(String[]::new))
                .getResultList();
        return found.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    static String digest(String address) {
        return Digest.sha256("invited " + address);
    }
}
