package app.daybook.certificate.statement;

import java.util.List;
import java.util.stream.Collectors;

import app.daybook.web.Refusal;

/** A certificate under a body's approval was asked for while something that the body requires is missing. */
public final class ProfileNotMet extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    private final transient List<Lack> lacks;

    ProfileNotMet(List<Lack> lacks) {
        super(
                UNPROCESSABLE,
                ClaimTexts.class,
                texts -> texts.profileNotMet(lacks.stream().map(texts::lack).collect(Collectors.joining(" "))),
                ClaimTexts::profileNotMetToDo);
        this.lacks = lacks;
    }

    public List<Lack> lacks() {
        return lacks;
    }
}
