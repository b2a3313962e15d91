package app.daybook.learner;

import java.util.EnumSet;
import java.util.Set;

/** All that one person may do with one course. */
public record Powers(Set<Power> held) {

    static final Powers NONE = new Powers(Set.of());

    /**
     * @param withoutOwner whether the course has had no owner, and the provider lets this person teach it
     * @param administers whether the provider made this person an administrator
     */
    static Powers of(Set<CourseRole> roles, boolean withoutOwner, boolean administers) {
        Set<Power> held = EnumSet.noneOf(Power.class);
        if (withoutOwner) {
            held.addAll(Power.WITHOUT_OWNER);
        }
        if (administers) {
            held.addAll(Power.OF_ADMINISTRATORS);
        }
        for (Power power : Power.values()) {
            if (roles.stream().anyMatch(power::isOf)) {
                held.add(power);
            }
        }
        return new Powers(held);
    }

    public boolean hold(Power power) {
        return held.contains(power);
    }

    public boolean isAny() {
        return !held.isEmpty();
    }

    public boolean isWriting() {
        return hold(Power.WRITE);
    }

    public boolean isSeeingLearners() {
        return hold(Power.SEE_LEARNERS);
    }

    public boolean isReadingRecords() {
        return hold(Power.READ_RECORDS);
    }

    public boolean isIssuing() {
        return hold(Power.ISSUE);
    }

    public boolean isSeeingResults() {
        return hold(Power.SEE_RESULTS);
    }

    public boolean isAuditing() {
        return hold(Power.AUDIT);
    }

    public boolean isErasing() {
        return hold(Power.ERASE);
    }

    public boolean isAdmitting() {
        return hold(Power.ADMIT);
    }

    public boolean isSupporting() {
        return hold(Power.SUPPORT);
    }

    public boolean isReadingReviews() {
        return hold(Power.READ_REVIEWS);
    }
}
