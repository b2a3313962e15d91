package app.daybook.web;

import java.util.function.Function;

/** What the site itself cannot answer, whatever the feature. */
final class Unanswered extends Refusal {

    private static final long serialVersionUID = 1L;

    private Unanswered(int status, Function<PageTexts, String> whatHappened, Function<PageTexts, String> whatToDo) {
        super(status, PageTexts.class, whatHappened, whatToDo);
    }

    static Unanswered notForThisAccount() {
        return new Unanswered(403, PageTexts::notForThisAccount, PageTexts::notForThisAccountToDo);
    }

    static Unanswered fromElsewhere() {
        return new Unanswered(403, PageTexts::fromElsewhere, PageTexts::fromElsewhereToDo);
    }

    static Unanswered notAPage() {
        return new Unanswered(405, PageTexts::notAPage, PageTexts::notAPageToDo);
    }

    static Unanswered tooLarge() {
        return new Unanswered(413, PageTexts::tooLarge, PageTexts::tooLargeToDo);
    }

    static Unanswered tooSlow() {
        return new Unanswered(408, PageTexts::tooSlow, PageTexts::tooSlowToDo);
    }

    static Unanswered tooMuchOfYours() {
        return new Unanswered(429, PageTexts::tooMuchOfYours, PageTexts::tooMuchOfYoursToDo);
    }

    static Unanswered tooBusy() {
        return new Unanswered(503, PageTexts::tooBusy, PageTexts::tooBusyToDo);
    }

    /**
     * @param seconds until it may be asked again
     */
    static Unanswered askedTooOften(long seconds) {
        return new Unanswered(429, PageTexts::askedTooOften, texts -> texts.askedTooOftenToDo(seconds));
    }

    static Unanswered notUnderstood(int status) {
        return new Unanswered(status, PageTexts::notUnderstood, PageTexts::notUnderstoodToDo);
    }

    static Unanswered databaseAway() {
        return new Unanswered(503, PageTexts::databaseAway, PageTexts::databaseAwayToDo);
    }

    static Unanswered signInAway() {
        return new Unanswered(503, PageTexts::signInAway, PageTexts::signInAwayToDo);
    }

    static Unanswered signedOutHereOnly() {
        return new Unanswered(503, PageTexts::signedOutHereOnly, PageTexts::signedOutHereOnlyToDo);
    }

    static Unanswered signInFailed() {
        return new Unanswered(401, PageTexts::signInFailed, PageTexts::signInFailedToDo);
    }

    /**
     * @param reference under which the log has the cause
     */
    static Unanswered broken(String reference) {
        return new Unanswered(500, PageTexts::broken, texts -> texts.brokenToDo(reference));
    }
}
