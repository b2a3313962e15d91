package app.daybook.quiz.foreign;

/** Keys of options and items by their place: a to z, then aa, ab and so on. */
public final class Keys {

    private static final int LETTERS = 26;

    private Keys() {}

    public static String of(int place) {
        char letter = (char) ('a' + place % LETTERS);
        return place < LETTERS ? Character.toString(letter) : of(place / LETTERS - 1) + letter;
    }
}
