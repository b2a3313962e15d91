package app.daybook.web.remembered;

import java.io.Reader;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;

/**
 * Lets a template be read when it is first asked for. Quarkus reads each of them, and each text of a message bundle with
 * something to fill in, while the application starts, which was a fifth of that time; whether they are right was seen
 * when the application was built. While Quarkus asks for all of them they are empty, and then forgotten.
 */
@Singleton
class TemplatesWhenAsked {

    /** After everybody else who looks at the engine, such as the reader of message bundles. */
    private static final int LAST = Integer.MAX_VALUE;

    private volatile boolean starting = true;

    void offer(@Observes EngineBuilder builder) {
        builder.addLocator(new Empty());
    }

    void forget(@Observes @Priority(LAST) Engine engine) {
        starting = false;
        engine.clearTemplates();
    }

    private final class Empty implements TemplateLocator {

        @Override
        public Optional<TemplateLocation> locate(String id) {
            return starting ? Optional.of(Nothing.HERE) : Optional.empty();
        }

        /** Before those who would find the template. */
        @Override
        public int getPriority() {
            return Integer.MAX_VALUE;
        }
    }

    private enum Nothing implements TemplateLocator.TemplateLocation {
        HERE;

        @Override
        public Reader read() {
            return Reader.nullReader();
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.empty();
        }
    }
}
