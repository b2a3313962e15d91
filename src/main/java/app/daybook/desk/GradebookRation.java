package app.daybook.desk;

import java.util.regex.Pattern;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import app.daybook.web.Ration;

/** Taking all learners of a course as a file, which reads every attempt of theirs. */
final class GradebookRation {

    private static final Pattern FILES = Pattern.compile("/teaching/[^/]+/learners\\.(csv|json)");
    private static final int A_MINUTE = 10;

    @Produces
    @Singleton
    Ration files() {
        return new Ration(
                "gradebook-file", request -> FILES.matcher(request.path()).matches(), Ration.Client.ACCOUNT, A_MINUTE);
    }
}
