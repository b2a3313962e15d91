package app.daybook.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a learner did, for whoever signs. */
@MessageBundle("evidence")
interface EvidenceTexts {

    @Message("What is required")
    String conditions();

    @Message("{#when days}{#is 1}The day{#else}All {days} days{/when} complete")
    String conditionDays(int days);

    @Message("The final passed with at least {mark} % and every safety question right")
    String conditionFinal(int mark);

    @Message("The evaluation given")
    String conditionEvaluation();

    @Message("done")
    String met();

    @Message("missing")
    String notMet();

    @Message("Days")
    String days();

    @Message("Day")
    String day();

    @Message("Opened")
    String opened();

    @Message("Read")
    String read();

    @Message("Quiz passed")
    String quizPassed();

    @Message("A pace that cannot be true")
    String impossiblePace();

    @Message(
            "{#when days}{#is 1}1 day was{#else}{days} days were{/when} opened and completed within {minutes} min {seconds} s in all; the texts take about"
                    + " {#when reading}{#is 1}1 minute{#else}{reading} minutes{/when} to read, at 200 words a minute. Whoever read them as a book or on paper has a reason: ask.")
    String impossiblePaceNumbers(int days, long minutes, int seconds, int reading);

    @Message("Attempts at the final")
    String attempts();

    @Message("No attempt was submitted.")
    String noAttempt();

    @Message("Attempt")
    String attempt();

    @Message("Submitted")
    String submitted();

    @Message("Score")
    String score();

    @Message("{percent} %")
    String percent(int percent);

    @Message("Safety questions missed")
    String safetyMissed();

    @Message("Result")
    String result();

    @Message("passed")
    String passed();

    @Message("not passed")
    String notPassed();
}
