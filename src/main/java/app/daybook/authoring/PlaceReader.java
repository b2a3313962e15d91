package app.daybook.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import app.daybook.anatomy.AskMap;
import app.daybook.markdown.Block;
import app.daybook.markdown.BlockInvalid;
import app.daybook.markdown.Margin;
import app.daybook.markdown.Markdown;
import app.daybook.quiz.Place;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;

/** Reads a body map with {@code ask}: a place to mark. */
record PlaceReader(Markdown markdown, CourseLinks links, Margin margin) implements AnswerReader {

    @Override
    public boolean isFor(Braces braces) {
        return !braces.order() && !braces.match() && !braces.multiple();
    }

    @Override
    public boolean begins(Block block) {
        return block.fenced("bodymap").filter(yaml -> yaml.contains("ask:")).isPresent();
    }

    @Override
    public String missing() {
        return "The question has no place to mark; add a bodymap block with \"ask: point\" or \"ask: referral\".";
    }

    @Override
    public int length(List<Block> blocks) {
        return blocks.size() > 1 && blocks.get(1).isQuotation() ? 2 : 1;
    }

    @Override
    public Optional<Question> read(Prompt prompt, Braces braces, List<Block> answer) {
        try {
            CourseLinks.PlaceToMark marking =
                    links.placeToMark(answer.get(0).fenced("bodymap").orElseThrow(), prompt.id());
            String feedback = answer.size() > 1 ? markdown.html(answer.get(1).children()) : "";
            return Optional.of(place(prompt, marking, feedback));
        } catch (BlockInvalid invalid) {
            invalid.tell(margin, answer.get(0).line(), "bodymap");
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            margin.error(answer.get(0).line(), "bodymap", e.getMessage());
            return Optional.empty();
        }
    }

    private static Place place(Prompt prompt, CourseLinks.PlaceToMark marking, String feedback) {
        AskMap map = marking.map();
        List<Place.Panel> panels = new ArrayList<>();
        List<Place.Spot> spots = new ArrayList<>();
        for (AskMap.Panel panel : map.panels()) {
            panel.spots()
                    .forEach(spot -> spots.add(new Place.Spot(
                            panels.size(), spot.cx(), spot.cy(), spot.rx(), spot.ry(), spot.rotation())));
            panels.add(new Place.Panel(
                    panel.id(),
                    panel.title(),
                    panel.width(),
                    panel.height(),
                    panel.drawing(),
                    panel.areas().stream().map(PlaceReader::area).toList()));
        }
        return new Place(
                prompt,
                Place.Ask.valueOf(map.ask().name()),
                panels,
                map.regions().stream()
                        .map(region -> new Place.Region(region.id(), region.name(), region.group()))
                        .toList(),
                Place.hit(panels, spots),
                feedback,
                marking.answer());
    }

    private static Place.Area area(AskMap.Area area) {
        return new Place.Area(
                area.region(),
                area.corners().stream()
                        .map(dot -> new Place.Dot(dot.x(), dot.y()))
                        .toList());
    }
}
