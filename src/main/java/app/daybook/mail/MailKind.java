package app.daybook.mail;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a message tells. */
enum MailKind {
    INVITATION(false, Hour.ANY, Worth.LONG),
    ADMISSION_DECLINED(false, Hour.NOT_QUIET, Worth.LONG),
    WELCOME(false, Hour.ANY, Worth.LONG),
    DAY_OPENED(true, Hour.NOT_QUIET, Worth.A_DAY),
    REMINDER(true, Hour.NOT_QUIET, Worth.A_DAY),
    REVIEW_DUE(true, Hour.NOT_QUIET, Worth.A_DAY),
    QUESTION_ANSWERED(true, Hour.NOT_QUIET, Worth.LONG),
    NOTICE(true, Hour.NOT_QUIET, Worth.LONG),
    RECORD_RETURNED(true, Hour.NOT_QUIET, Worth.LONG),
    RECORD_ACCEPTED(true, Hour.NOT_QUIET, Worth.LONG),
    MESSAGE(false, Hour.NOT_QUIET, Worth.LONG),
    CERTIFICATE_ISSUED(false, Hour.NOT_QUIET, Worth.LONG),
    CERTIFICATE_REPLACED(false, Hour.NOT_QUIET, Worth.LONG),
    CERTIFICATE_REVOKED(false, Hour.NOT_QUIET, Worth.LONG);

    /** Whether it keeps out of the quiet hours: what answers a click does not. */
    private enum Hour {
        ANY,
        NOT_QUIET
    }

    /** For how long it is worth sending. */
    private enum Worth {
        A_DAY(Duration.ofHours(24)),
        LONG(Duration.ofDays(365));

        private final Duration time;

        Worth(Duration time) {
            this.time = time;
        }
    }

    private final boolean choosable;
    private final Hour hour;
    private final Worth worth;

    MailKind(boolean choosable, Hour hour, Worth worth) {
        this.choosable = choosable;
        this.hour = hour;
        this.worth = worth;
    }

    /** Whether a learner may do without it: what is told once about what they hold is told in any case. */
    public boolean isChoosable() {
        return choosable;
    }

    boolean keepsQuiet() {
        return hour == Hour.NOT_QUIET;
    }

    /** After that much time it says nothing worth saying. */
    Duration worth() {
        return worth.time;
    }

    /** As addresses name it, such as day-opened. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<MailKind> of(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }

    static List<MailKind> choosable() {
        return Arrays.stream(values()).filter(MailKind::isChoosable).toList();
    }
}
