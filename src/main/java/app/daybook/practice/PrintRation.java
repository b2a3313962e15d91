package app.daybook.practice;

import java.util.regex.Pattern;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import app.daybook.web.Ration;

/** Records as files: printing one keeps a processor for a good part of a second, and others wait. */
final class PrintRation {

    private static final Pattern FILES =
            Pattern.compile("/(courses|teaching)/[^/]+/records/[^/]+/" + Pattern.quote(PrintedRecord.FILE));

    /** More than anybody reads, fewer than would keep a processor busy. */
    private static final int PER_MINUTE = 20;

    @Produces
    @Singleton
    Ration printedRecords() {
        return new Ration(
                "printed-records",
                request -> FILES.matcher(request.path()).matches(),
                Ration.Client.ACCOUNT,
                PER_MINUTE);
    }
}
