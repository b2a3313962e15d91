package app.daybook.desk;

import java.util.UUID;

import app.daybook.assessment.Accommodation;
import app.daybook.assessment.GrantedAttempt;
import app.daybook.enrolment.Enrolment;

/** The forms on one learner's page, each as it was typed where something is to be mended. */
record LearnerForms(SupportForms support, GrantForm grant, ExtraTime extraTime, WayForm way) {

    /**
     * @param token makes a form sent twice one grant
     * @param invalid whether the reason is to be mended
     */
    record GrantForm(String token, String reason, int longest, boolean invalid) {

        static GrantForm empty() {
            return new GrantForm(UUID.randomUUID().toString(), "", GrantedAttempt.LONGEST_REASON, false);
        }
    }

    /** @param typed as it stands in the field */
    record ExtraTime(String token, String typed, int most, boolean invalid) {

        static ExtraTime of(Enrolment enrolment) {
            return of(String.valueOf(Accommodation.extraTimePercent(enrolment)), false);
        }

        private static ExtraTime of(String typed, boolean invalid) {
            return new ExtraTime(UUID.randomUUID().toString(), typed, Accommodation.MOST_EXTRA_TIME, invalid);
        }
    }

    static LearnerForms empty(SupportForms support, WayForm way, Enrolment enrolment) {
        return new LearnerForms(support, GrantForm.empty(), ExtraTime.of(enrolment), way);
    }

    LearnerForms with(WayForm mended) {
        return new LearnerForms(support, grant, extraTime, mended);
    }

    LearnerForms with(SupportForms mended) {
        return new LearnerForms(mended, grant, extraTime, way);
    }

    LearnerForms wrongReason(UUID token, String reason) {
        return new LearnerForms(
                support, new GrantForm(token.toString(), reason, GrantedAttempt.LONGEST_REASON, true), extraTime, way);
    }

    LearnerForms wrongTime(String typed) {
        return new LearnerForms(support, grant, ExtraTime.of(typed, true), way);
    }

    public boolean isWrong() {
        return support.isWrong() || grant.invalid || extraTime.invalid || way.isWrong();
    }
}
