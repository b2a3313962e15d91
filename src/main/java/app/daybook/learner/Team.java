package app.daybook.learner;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** The people of a course: who has which role, and what became of roles. Each change is in the trail. */
@Singleton
public class Team {

    /** Roles given on one course at once. */
    public static final int MOST = 200;

    private final Clock clock;

    Team(Clock clock) {
        this.clock = clock;
    }

    /** By name. */
    @Transactional
    public List<GrantedRole> of(String course) {
        return GrantedRole.on(course);
    }

    /** What became of roles, the newest first. */
    @Transactional
    public List<RoleEvent> history(String course, int most) {
        return RoleEvent.newest(course, most);
    }

    /** Whether roles were ever given on a course, so that it is one. */
    @Transactional
    public boolean isOn(String course) {
        return RoleEvent.count("course", course) > 0;
    }

    /** Whether the course has or had an owner: before, everybody whom the provider lets teach may do most things. */
    @Transactional
    public boolean hasHadOwner(String course) {
        return RoleEvent.count("course = ?1 and role = ?2", course, CourseRole.OWNER) > 0;
    }

    /**
     * Somebody whom the provider lets teach, by e-mail address or whole name; nothing if there is none or several, and
     * for all others, so that nobody learns here who has an account.
     */
    @Transactional
    public Optional<Learner> known(String addressOrName) {
        List<Learner> found = Learner.teaching(addressOrName.strip());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * Twice is once.
     *
     * @throws FullTeam if the course has {@value #MOST} roles
     */
    @Transactional
    public void grant(String course, Learner whom, CourseRole role, Learner by) {
        if (GrantedRole.count("course", course) >= MOST) {
            throw new FullTeam();
        }
        int added = GrantedRole.getEntityManager()
                .createNativeQuery("insert into course_role (learner_id, course, role, granted_by_id, at)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict (course, learner_id, role) do nothing")
                .setParameter(1, whom.id)
                .setParameter(2, course)
                .setParameter(3, role.name())
                .setParameter(4, by.id)
                .setParameter(5, clock.instant())
                .executeUpdate();
        if (added > 0) {
            RoleEvent.add(course, whom, role, RoleEvent.Deed.GRANTED, by, clock.instant());
        }
    }

    /**
     * A role that somebody does not have stays so.
     *
     * @param learner the number of whoever has it
     * @throws LastOwner if nobody would own the course then
     */
    @Transactional
    public void withdraw(String course, long learner, CourseRole role, Learner by) {
        List<GrantedRole> all = GrantedRole.locked(course);
        Optional<GrantedRole> found = all.stream()
                .filter(granted -> granted.learner.id == learner && granted.role == role)
                .findFirst();
        if (found.isEmpty()) {
            return;
        }
        if (role == CourseRole.OWNER
                && all.stream().filter(granted -> granted.role == role).count() == 1) {
            throw new LastOwner();
        }
        found.get().delete();
        RoleEvent.add(course, found.get().learner, role, RoleEvent.Deed.WITHDRAWN, by, clock.instant());
    }

    /** Where somebody has a role. */
    @Transactional
    public Set<String> coursesOf(Learner learner) {
        return GrantedRole.<GrantedRole>stream("learner", learner)
                .map(granted -> granted.course)
                .collect(Collectors.toSet());
    }

    /** Takes all roles from whoever is erased, also that of a last owner: then administrators name another. */
    @Transactional
    public void erase(Learner learner) {
        for (GrantedRole granted : GrantedRole.<GrantedRole>list("learner", learner)) {
            if (GrantedRole.delete("id", granted.id) > 0) {
                RoleEvent.add(granted.course, learner, granted.role, RoleEvent.Deed.ERASED, null, clock.instant());
            }
        }
    }
}
