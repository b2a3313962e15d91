package app.daybook.atlas;

import java.util.Optional;
import java.util.function.Function;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.web.Refusal;

/** An address of the atlas that names nothing in it. */
final class NotInAtlas extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String address;
    private final transient Function<AtlasTexts, String> words;

    private NotInAtlas(
            Function<AtlasTexts, String> whatHappened,
            Function<AtlasTexts, String> whatToDo,
            String address,
            Function<AtlasTexts, String> words) {
        super(404, AtlasTexts.class, whatHappened, whatToDo);
        this.address = address;
        this.words = words;
    }

    static NotInAtlas muscle(CourseAtlas atlas) {
        return new NotInAtlas(AtlasTexts::noMuscle, AtlasTexts::noMuscleToDo, atlas.muscles(), AtlasTexts::searchAll);
    }

    static NotInAtlas region(CourseAtlas atlas) {
        return new NotInAtlas(AtlasTexts::noRegion, AtlasTexts::noRegionToDo, atlas.pain(), AtlasTexts::pain);
    }

    @Override
    protected Optional<Way> way() {
        return Optional.of(new Way(address, words.apply(MessageBundles.get(AtlasTexts.class))));
    }
}
