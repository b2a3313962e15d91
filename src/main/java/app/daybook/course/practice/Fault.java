package app.daybook.course.practice;

/**
 * Why an entry cannot be handed in.
 *
 * @param name of the control
 * @param label of the field
 * @param limit what would be right, such as a range; empty where there is none
 */
public record Fault(String name, String label, What what, String limit) {

    /** What is wrong. */
    public enum What {
        MISSING,
        NO_DATE,
        NOT_OFFERED,
        NO_NUMBER,
        OUT_OF_RANGE,
        TOO_LONG,
        TOO_MANY_WORDS,
        NOT_ALL,
        HALF_A_PAIR,
        NO_CONSENT
    }
}
