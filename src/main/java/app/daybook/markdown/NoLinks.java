package app.daybook.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a text may point at that belongs to no course: nothing of a course. */
public final class NoLinks implements Markdown.Links {

    @Override
    public Optional<String> lesson(String lessonId) {
        return Optional.empty();
    }

    @Override
    public Optional<Markdown.Picture> picture(String path) {
        return Optional.empty();
    }

    @Override
    public Optional<String> work(String key) {
        return Optional.empty();
    }

    @Override
    public Set<String> workKeys() {
        return Set.of();
    }

    @Override
    public Set<String> lessonIds() {
        return Set.of();
    }

    @Override
    public Set<String> muscleIds() {
        return Set.of();
    }

    @Override
    public Map<String, Drawing> drawings() {
        return Map.of();
    }
}
