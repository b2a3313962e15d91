package app.daybook.team;

import java.util.regex.Pattern;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpMethod;

import app.daybook.web.Ration;

/** Looking for somebody to give a role to: nobody tries out whole lists of addresses. */
final class PeopleRation {

    private static final Pattern PAGE = Pattern.compile("/teaching/[^/]+/people/?");
    private static final int PER_MINUTE = 30;

    @Produces
    @Singleton
    Ration people() {
        return new Ration(
                "people",
                request -> request.method() == HttpMethod.POST
                        && PAGE.matcher(request.path()).matches(),
                Ration.Client.ACCOUNT,
                PER_MINUTE);
    }
}
