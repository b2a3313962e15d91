package app.daybook.account;

/** What learners do about all that is kept of them, as the trail names it. */
enum AccountDeed {
    EXPORTED
}
