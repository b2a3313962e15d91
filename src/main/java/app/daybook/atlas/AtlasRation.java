package app.daybook.atlas;

import java.util.regex.Pattern;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import app.daybook.web.Ration;
import app.daybook.web.WebSettings;

/** Searching among the muscles, not reading their pages. */
final class AtlasRation {

    private static final Pattern PAGE = Pattern.compile("/courses/[^/]+/muscles/?");

    @Produces
    @Singleton
    Ration searches(WebSettings settings) {
        return new Ration(
                "atlas-search",
                request ->
                        request.query() != null && PAGE.matcher(request.path()).matches(),
                Ration.Client.ADDRESS,
                settings.searchesPerMinute());
    }
}
