package app.daybook.studio;

import java.util.Optional;
import java.util.function.Function;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.web.Refusal;

/** What the studio refuses, each with what to do. */
abstract class StudioRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String back;

    private StudioRefusal(
            int status,
            Function<StudioTexts, String> whatHappened,
            Function<StudioTexts, String> whatToDo,
            String back) {
        super(status, StudioTexts.class, whatHappened, whatToDo);
        this.back = back;
    }

    @Override
    protected Optional<Way> way() {
        return Optional.of(back)
                .filter(address -> !address.isEmpty())
                .map(address ->
                        new Way(address, MessageBundles.get(StudioTexts.class).back()));
    }

    /** The browser still has it: Back shows it again. */
    static final class TooLong extends StudioRefusal {
        private static final long serialVersionUID = 1L;

        /** @param bytes of the text that was sent; 0 if there was none */
        TooLong(int bytes) {
            super(422, texts -> texts.tooLong(bytes / 1000), StudioTexts::tooLongToDo, "");
        }
    }

    static final class TooManyFiles extends StudioRefusal {
        private static final long serialVersionUID = 1L;

        TooManyFiles() {
            super(409, StudioTexts::tooManyFiles, StudioTexts::tooManyFilesToDo, "");
        }
    }

    /** Somebody else saved meanwhile, and what was to be done would have lost it. */
    static final class Overtaken extends StudioRefusal {
        private static final long serialVersionUID = 1L;

        Overtaken(String file) {
            super(409, StudioTexts::overtakenTitle, StudioTexts::overtakenToDo, file);
        }
    }

    /** Courses are begun by the provider's administrators. */
    static final class BegunByProvider extends StudioRefusal {
        private static final long serialVersionUID = 1L;

        BegunByProvider() {
            super(403, StudioTexts::begunByProvider, StudioTexts::begunByProviderToDo, "/studio");
        }
    }

    /** Somebody published since the page was opened that asked for this. */
    static final class PublishedMeanwhile extends StudioRefusal {
        private static final long serialVersionUID = 1L;

        PublishedMeanwhile(String editions) {
            super(409, StudioTexts::publishedMeanwhileTitle, StudioTexts::publishedMeanwhileToDo, editions);
        }
    }
}
