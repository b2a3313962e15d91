package app.daybook.teaching;

import java.util.regex.Pattern;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import app.daybook.web.Ration;
import app.daybook.web.WebSettings;

/** Looking for learners by name, and for certificates by name or number. */
final class DeskRation {

    private static final Pattern PAGES = Pattern.compile("/teaching/[^/]+/(learners|certificates)/?");

    @Produces
    @Singleton
    Ration searches(WebSettings settings) {
        return new Ration(
                "desk-search",
                request ->
                        request.query() != null && PAGES.matcher(request.path()).matches(),
                Ration.Client.ACCOUNT,
                settings.searchesPerMinute());
    }
}
