package app.daybook.certificate.pages;

import java.math.BigDecimal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of claiming under a body's approval. */
@MessageBundle("accreditor")
interface AccreditorTexts {

    @Message("Accrediting body")
    String accreditor();

    @Message("Choose a body only if your licence or membership is with it.")
    String accreditorHint();

    @Message("No accrediting body")
    String noAccreditor();

    @Message("{body}: {hours} {unit}")
    String accreditorOption(String body, BigDecimal hours, String unit);

    @Message("What a body asks")
    String asked();

    @Message(
            "Fill in what the body you chose asks; leave the rest empty. It is kept with your certificate for audits and"
                    + " stands neither on it nor on its public page.")
    String askedHint();

    @Message("Licence number")
    String licenceNumber();

    @Message("Given names of your legal name")
    String givenNames();

    @Message("Leave this empty if you have one name only.")
    String givenNamesHint();

    @Message("Family name of your legal name")
    String familyName();
}
