package app.daybook.web.remembered;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class TemplatesWhenAskedTest {

    private final List<String> read = new ArrayList<>();
    private final TemplatesWhenAsked templates = new TemplatesWhenAsked();

    @Test
    void whatIsAskedForAtTheStartIsReadOnlyWhenItIsAskedForAgain() {
        EngineBuilder builder = Engine.builder().addDefaults().addLocator(id -> Optional.of(new Greeting(id)));
        templates.offer(builder);
        Engine engine = builder.build();

        engine.getTemplate("greeting");
        engine.getTemplate("farewell");
        assertEquals(List.of(), read, "while all are asked for");

        templates.forget(engine);
        assertFalse(engine.isTemplateLoaded("greeting"), "the empty one");
        assertEquals(
                "greeting, Amal",
                engine.getTemplate("greeting").data("name", "Amal").render());
        engine.getTemplate("greeting");
        assertEquals(List.of("greeting"), read, "once, and no other");
    }

    private final class Greeting implements TemplateLocation {

        private final String id;

        Greeting(String id) {
            this.id = id;
        }

        @Override
        public Reader read() {
            read.add(id);
            return new StringReader(id + ", {name}");
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.empty();
        }
    }
}
