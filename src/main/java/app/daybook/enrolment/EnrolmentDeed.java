package app.daybook.enrolment;

/** What can happen to an enrolment after it was begun, as the trail names it. */
enum EnrolmentDeed {
    PAUSED,
    RESUMED,
    WITHDRAWN,
    CAME_BACK,
    ZONE_CHANGED
}
