package app.daybook.admission;

import java.util.regex.Pattern;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import app.daybook.web.Ration;

/** Nobody tries codes or invitations by the thousand: neither one account, nor one address with many. */
final class CodeRations {

    private static final Pattern TRIES = Pattern.compile("/courses/[^/]+/redemptions/?");
    private static final Pattern LINKS = Pattern.compile("/invitations/[^/]+/?.*");
    private static final int ACCOUNT = 10;

    /** A class may sit behind one address. */
    private static final int ADDRESS = 60;

    @Produces
    @Singleton
    Ration byAccount() {
        return new Ration("code-account", CodeRations::isTry, Ration.Client.ACCOUNT, ACCOUNT);
    }

    @Produces
    @Singleton
    Ration byAddress() {
        return new Ration("code-address", CodeRations::isTry, Ration.Client.ADDRESS, ADDRESS);
    }

    @Produces
    @Singleton
    Ration invitations() {
        return new Ration(
                "invitation", request -> LINKS.matcher(request.path()).matches(), Ration.Client.ADDRESS, ADDRESS);
    }

    private static boolean isTry(HttpServerRequest request) {
        return request.method() == HttpMethod.POST
                && TRIES.matcher(request.path()).matches();
    }
}
