package app.daybook.certificate.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around badges: taking one along, and checking one. */
@MessageBundle("badge")
interface BadgeTexts {

    @Message("Digital badge")
    String title();

    @Message("Digital badge: {title}, {course}")
    String picture(String title, String course);

    @Message(
            "The same certificate as a signed file (Open Badges 3.0), for wallets, profiles and portfolios. It holds the"
                    + " name on the certificate and no e‑mail address.")
    String what();

    @Message("Picture (PNG)")
    String png();

    @Message("Drawing (SVG)")
    String svg();

    @Message("Data (JSON)")
    String json();

    @Message("Add to a LinkedIn profile")
    String linkedIn();

    @Message(
            "Leads to LinkedIn with the certificate’s title, provider, date, number and address filled in. What is shown"
                    + " there is up to LinkedIn and you.")
    String linkedInHint();

    @Message("Its digital badge is signed with a key of this provider, and the signature fits what it says.")
    String signatureHolds();

    @Message(
            "Its digital badge cannot be checked any more: the key that signed it is no longer among this provider’s keys."
                    + " Do not rely on the badge file.")
    String keyWithdrawn();

    @Message("There is no digital badge: it was issued before this provider made badges.")
    String noBadge();

    @Message("Check a badge file")
    String check();
}
