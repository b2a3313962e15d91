package app.daybook.certificate.statement;

import java.util.function.Function;
import java.util.stream.Collectors;

import app.daybook.web.Refusal;

/** The name cannot stand on a certificate as it was typed. */
public final class NameRefused extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    private NameRefused(Function<CertificateTexts, String> whatHappened, Function<CertificateTexts, String> whatToDo) {
        super(UNPROCESSABLE, CertificateTexts.class, whatHappened, whatToDo);
    }

    static NameRefused empty() {
        return new NameRefused(CertificateTexts::nameMissing, CertificateTexts::nameMissingToDo);
    }

    static NameRefused tooLong(int longest) {
        return new NameRefused(texts -> texts.nameTooLong(longest), CertificateTexts::nameTooLongToDo);
    }

    /** A correction would add a title that nobody checked. */
    public static NameRefused titled(String titles) {
        return new NameRefused(texts -> texts.nameTitled(titles), CertificateTexts::nameTitledToDo);
    }

    static NameRefused unprintable(String characters) {
        String shown = characters
                .codePoints()
                .mapToObj(c -> isInvisible(c) ? String.format("U+%04X", c) : Character.toString(c))
                .collect(Collectors.joining(" "));
        return new NameRefused(texts -> texts.nameUnprintable(shown), CertificateTexts::nameUnprintableToDo);
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    // Alone they would stand on the space before them, or be nothing at all
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
