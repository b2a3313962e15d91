package app.daybook.authoring.lint;

import java.util.List;

/** All rules. */
public final class Rules {

    public static final List<Rule> ALL = List.of(
            new Overclaim(),
            new OwnWords(),
            new LongSentence(),
            new HardReading(),
            new CautionsFirst(),
            new Dose(),
            new StopRule(),
            new FewOptions(),
            new AllOfTheAbove(),
            new NegativeStem(),
            new AbsoluteCue(),
            new LongRightOption());

    private Rules() {}
}
