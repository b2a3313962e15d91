package app.daybook.admission;

/** What became of somebody who wants to get into a course. */
public enum AdmissionState {
    /** An instructor is to say. */
    ASKED,
    DECLINED,
    /** In line for a seat. */
    WAITING,
    ADMITTED
}
