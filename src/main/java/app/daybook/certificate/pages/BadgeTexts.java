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
                    + " name on the certificate and the score of the final.")
    String what();

    @Message("Let my digital badge say that it belongs to my e‑mail address")
    String mail();

    @Message(
            "The address stands in it scrambled: whoever knows it, such as your wallet, can tell that the badge is yours."
                    + " Whoever guesses it can, too. Without this the badge holds your name only.")
    String mailHint();

    @Message("The badge as a signed file goes to the holder, who can hand out a link to it.")
    String withHolder();

    @Message("Share the file")
    String share();

    @Message("Only you can download the file here. With a link, whoever has the link can, too, until you end it.")
    String shareHint();

    @Message("Make a link")
    String makeLink();

    @Message("Link to the badge file")
    String link();

    @Message("End this link")
    String endLink();

    @Message("A link that was ended answers no more. Files that were downloaded before go on being valid.")
    String endHint();

    @Message("Its holder gave you this link. Whether the badge still holds says the certificate’s page.")
    String shared();

    @Message("What was earned")
    String achievement();

    @Message("What it asks")
    String criteria();

    @Message("Issuer")
    String issuer();

    @Message("Name for programs")
    String identifier();

    @Message("Keys")
    String keys();

    @Message("Contact")
    String contact();

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
