package app.daybook.certificate.print;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that stand on paper only. */
@MessageBundle("paper")
interface PaperTexts {

    @Message("This records that")
    String recordsThat();

    @Message("has completed the course")
    String hasCompleted();

    @Message("Signature: {instructors}")
    String signatureAlternative(String instructors);

    @Message("Verify certificate {serial} online")
    String verifyLink(String serial);

    @Message("QR code that leads to {address}")
    String qrAlternative(String address);

    @Message("Seal of {provider}: a page on which a day begins")
    String sealAlternative(String provider);

    @Message("Certificate for {holder}: {course}, issued by {provider}")
    String summary(String holder, String course, String provider);

    @Message("{title} – {holder}")
    String documentTitle(String title, String holder);

    @Message("Valid until {day}")
    String validUntil(String day);

    @Message("Preview – not issued")
    String preview();

    @Message("Specimen")
    String specimen();
}
