package app.daybook.certificate.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import app.daybook.printing.Typeface;

/** Sentences that every certificate carries word for word. They are frozen with it: rewording changes new ones only. */
public final class Wording {

    public static final String TITLE = "Certificate of Achievement";
    public static final String HOME_STUDY = "Online, self-paced home study";
    public static final String SELF_REPORTED = "Self-reported";

    /** The unit's name and the rule are NCBTMB's for home study ("CEs"); no approval is claimed by using them. */
    static final String CE_BASIS = "continuing-education hours supported by the written content (12,000 words = 1)";

    /** The unit's name where no body gives another. */
    static final String CES = "CEs";

    /** Under a body's approval, whose wording stands beside it. */
    static final String APPROVED_BASIS = "as approved; not above what the written content supports (12,000 words = 1)";

    static final String NOTICE = "Not a licence, registration, certification or extension of scope. "
            + "Confirm acceptance with your regulator, association and insurer.";

    public static final String FINAL = "Final assessment";
    public static final String PRACTICAL = "Practical work";
    public static final String REVIEW = "Clinical review of the course";
    public static final String OUTCOMES = "What the course sets out to teach:";
    public static final String CREDITS =
            "Credits are " + CE_BASIS + ". No approval by an accrediting body is claimed by stating them.";

    private Wording() {}

    static final int LONGEST_PRACTICAL = 140;

    /** A longer name leaves no room on the certificate. */
    private static final int LONGEST_REVIEWER = 36;

    private static final String ANY_REVIEWER = "reviewers of the course";

    public static String criteria(Achievement.Syllabus syllabus) {
        String all =
                syllabus.days() == 1 ? "The course's day" : "Every one of the course's " + syllabus.days() + " days";
        return all + " completed and its quiz passed; "
                + records(syllabus.handedIn(), "handed in; ")
                + records(syllabus.accepted(), "accepted by a reviewer; ")
                + "the final assessment passed with at least " + syllabus.passMark()
                + " % and every safety question right; the course evaluation given.";
    }

    private static String records(int count, String how) {
        return count == 0 ? "" : count + (count == 1 ? " practical record " : " practical records ") + how;
    }

    /**
     * Who vouches for practical work: reviewers for what they accepted, else the learner alone.
     *
     * @param handedIn how many records were handed in
     * @param accepted how many of them a reviewer accepted
     * @param reviewers the names of those who did, each once
     * @return empty where nothing was handed in
     */
    public static String practical(int handedIn, int accepted, List<String> reviewers) {
        if (handedIn == 0) {
            return "";
        }
        if (accepted == 0) {
            return SELF_REPORTED;
        }
        String by = "ssessed by " + named(reviewers);
        return accepted == handedIn
                ? "A" + by
                : accepted + " of " + handedIn + " records a" + by + "; the others self-reported";
    }

    private static String named(List<String> reviewers) {
        boolean printable = reviewers.stream()
                .allMatch(name -> name.length() <= LONGEST_REVIEWER
                        && Typeface.missing(name).isEmpty());
        if (!printable || reviewers.isEmpty() || reviewers.size() > 2) {
            return ANY_REVIEWER;
        }
        return String.join(" and ", reviewers);
    }

    /** What a badge is, in a sentence or two. */
    public static String awarded(Snapshot printed) {
        return "Awarded by " + printed.providerName() + " for completing the course " + printed.course() + " ("
                + printed.delivery() + ") between " + printed.started() + " and " + printed.completed()
                + " and passing its final assessment.";
    }

    public static String issuer(String address) {
        return "Gives courses and issues their certificates at " + address;
    }

    public static String framework(String course) {
        return "Learning outcomes of the course " + course;
    }

    public static String score(BigDecimal percent) {
        return "Score: " + percent.toPlainString() + " %";
    }

    static String noAccreditation(LocalDate asOf) {
        return "Accreditation/approval: none held as of " + asOf;
    }
}
