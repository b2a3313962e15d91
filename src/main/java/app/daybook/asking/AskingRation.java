package app.daybook.asking;

import java.util.regex.Pattern;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpMethod;

import app.daybook.web.Ration;

/** Nobody floods those who answer. */
final class AskingRation {

    private static final Pattern QUESTIONS = Pattern.compile("/courses/[^/]+/questions/?");
    private static final int PER_MINUTE = 10;

    @Produces
    @Singleton
    Ration questions() {
        return new Ration(
                "questions",
                request -> request.method() == HttpMethod.POST
                        && QUESTIONS.matcher(request.path()).matches(),
                Ration.Client.ACCOUNT,
                PER_MINUTE);
    }
}
