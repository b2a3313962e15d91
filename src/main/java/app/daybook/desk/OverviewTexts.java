package app.daybook.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a course in numbers. */
@MessageBundle("overview")
interface OverviewTexts {

    @Message("Overview")
    String title();

    @Message("{#when count}{#is 0L}No learner began in this time.{#is 1L}1 learner{#else}{count} learners{/when}")
    String learners(long count);

    @Message("With so many learners the numbers are counted in the background and may be up to an hour old: load the "
            + "page again for newer ones.")
    String counted();

    @Message("Show these")
    String show();

    @Message("Of learners whose first day is in this time. Without dates, of all.")
    String periodHint();

    @Message("How learners stand")
    String states();

    @Message("{percent} %")
    String percent(long percent);

    @Message("How far learners come")
    String funnel();

    @Message("How many have read so many days or more. A bar of full height is everybody: {count}.")
    String funnelHint(long count);

    @Message("Day {day}")
    String day(int day);

    @Message("The same in numbers, and the time that a day takes")
    String numbers();

    @Message(
            "Of the time from opening a day to marking it read, the middle: half took no longer. Of the {count} learners who"
                    + " were here last.")
    String timeHint(int count);

    @Message("Read")
    String read();

    @Message("Of all")
    String ofAll();

    @Message("Time")
    String time();

    @Message("{count} min")
    String minutes(long count);

    @Message("{count} h")
    String hours(long count);

    @Message("{#when count}{#is 1L}1 day{#else}{count} days{/when}")
    String days(long count);

    @Message("Results")
    String results();

    @Message("Read every day")
    String finished();

    @Message("Passed the final, of those who handed it in")
    String passedFinal();

    @Message("Hold a certificate")
    String certified();

    @Message("{count} of {of}")
    String countOf(long count, long of);

    @Message("Reviews answered in the last {#when days}{#is 1}day{#else}{days} days{/when}")
    String reviews(int days);

    @Message("Practical records that wait")
    String records();

    @Message("{most} or more")
    String orMore(int most);

    @Message("Claims that wait for a signature")
    String claims();
}
