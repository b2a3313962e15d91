package app.daybook.certificate;

import java.util.stream.Collectors;

import app.daybook.web.Refusal;

/** The name cannot stand on a certificate as it was typed. */
final class NameRefused extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    private NameRefused(String whatHappened, String whatToDo) {
        super(UNPROCESSABLE, whatHappened, whatToDo);
    }

    static NameRefused empty() {
        return new NameRefused(
                "A certificate needs a name.", "Type your name as it stands on your licence or identity card.");
    }

    static NameRefused tooLong(int longest) {
        return new NameRefused(
                "This name is longer than " + longest + " characters.", "Shorten it to the form on your licence.");
    }

    static NameRefused unprintable(String characters) {
        String shown = characters
                .codePoints()
                .mapToObj(c -> isInvisible(c) ? String.format("U+%04X", c) : Character.toString(c))
                .collect(Collectors.joining(" "));
        return new NameRefused(
                "These characters cannot be printed on a certificate: " + shown,
                "Type the name in Latin, Greek, Cyrillic, Armenian or Georgian letters, as in your passport.");
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
