package app.daybook.finding;

import java.util.regex.Pattern;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import app.daybook.web.Ration;
import app.daybook.web.WebSettings;

/** Searching a course. */
final class SearchRation {

    private static final Pattern PAGE = Pattern.compile("/courses/[^/]+/search/?");

    @Produces
    @Singleton
    Ration courseSearches(WebSettings settings) {
        return new Ration(
                "course-search",
                request ->
                        request.query() != null && PAGE.matcher(request.path()).matches(),
                Ration.Client.ADDRESS,
                settings.searchesPerMinute());
    }
}
