package app.daybook.finding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of searching a course. */
@MessageBundle("finding")
public interface FindingTexts {

    @Message("Search")
    String search();

    @Message("Search this course")
    String title();

    @Message("Words to look for")
    String label();

    @Message(
            "In the days that have opened for you, and in every page that is public. The beginning of a word is enough.")
    String hint();

    @Message("In every page of the course that is public. The beginning of a word is enough.")
    String hintPublic();

    @Message("{#when total}{#is 1}One section{#else}{total} sections{/when} with “\u2068{words}\u2069”.")
    String found(int total, String words);

    @Message("Nothing was found for “\u2068{words}\u2069”.")
    String none(String words);

    @Message("Shown instead: {#when total}{#is 1}one section{#else}{total} sections{/when} with “\u2068{words}\u2069”.")
    String foundInstead(int total, String words);

    @Message(
            "Shown instead: {#when total}{#is 1}one section with a word{#else}{total} sections with some words{/when} of"
                    + " “\u2068{words}\u2069”.")
    String someInstead(int total, String words);

    @Message(
            "“\u2068{text}\u2069” is too common a word to look for: it stands nearly everywhere. Add the word that matters.")
    String tooCommon(String text);

    @Message(
            "No section has all of these words. {#when total}{#is 1}One has some{#else}{total} have some{/when} of them.")
    String some(int total);

    @Message(
            "Try another word, or a part of one; words such as “the” are not looked for. Days that have not opened yet are not searched.")
    String noneTry();

    @Message("Try another word, or a part of one. Days are searched once you are on the course.")
    String noneTryPublic();

    @Message("“\u2068{text}\u2069” has no letter or digit to look for.")
    String noWord(String text);

    @Message("Look around instead")
    String around();

    @Message("Day {day}")
    String day(int day);

    @Message("Muscle")
    String muscle();

    @Message("Outside this course")
    String neighbour();

    @Message("Where it hurts")
    String place();

    @Message("Which muscles are described as referring to the place: {name}, {group}.")
    String placeText(String name, String group);

    @Message("Word of the course")
    String word();

    @Message("When to refer")
    String sign();

    @Message("Practice sheet")
    String sheet();

    @Message("Attachments and action")
    String attachments();

    @Message("Cautions")
    String cautions();

    @Message("Find it and treat it")
    String technique();

    @Message("Afterwards")
    String afterwards();

    @Message("What was found, by pages")
    String pages();

    @Message("Before")
    String before();

    @Message("More")
    String more();
}
