package app.daybook.certificate.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of checking a badge. */
@MessageBundle("badgecheck")
interface BadgeCheckTexts {

    @Message(
            "For badges that were issued here. The file is read, answered and not kept; nothing is fetched from elsewhere.")
    String checkLead();

    @Message("Badge file")
    String file();

    @Message("A PNG or SVG picture with the badge inside, or its JSON, up to 2 MB.")
    String fileHint();

    @Message("Or paste its JSON")
    String paste();

    @Message("Check it")
    String submit();

    @Message("Check another")
    String another();

    @Message("Certificate page")
    String certificatePage();

    @Message("What the file says")
    String says();

    @Message("What the file claims")
    String claims();

    @Message("Valid")
    String valid();

    @Message("Signed here, unchanged since it was issued, and not withdrawn.")
    String validMeaning();

    @Message("Revoked")
    String revoked();

    @Message("Signed here and unchanged, but later withdrawn. It must not be relied on.")
    String revokedMeaning();

    @Message("Superseded")
    String superseded();

    @Message("Signed here and unchanged, but another certificate was issued in its place. Ask its holder for that one.")
    String supersededMeaning();

    @Message("Expired")
    String expired();

    @Message("Signed here and unchanged, but its validity has ended.")
    String expiredMeaning();

    @Message("Not checked")
    String notChecked();

    @Message(
            "The signature holds, but our register cannot be asked at the moment, so nobody can say whether the badge was"
                    + " withdrawn. Try again in a minute; until then, do not rely on it.")
    String notCheckedMeaning();

    @Message("Not confirmed")
    String altered();

    @Message(
            "Signed here, but our stored record differs from the one that was issued. Do not rely on it; ask the provider.")
    String alteredMeaning();

    @Message("Unknown serial number")
    String unknown();

    @Message("The signature is ours, but the register has no certificate with this number. Do not rely on it; ask the"
            + " provider.")
    String unknownMeaning();

    @Message("Changed after signing")
    String tampered();

    @Message("The file says that it was issued here, but what it says is not what was signed.")
    String tamperedMeaning();

    @Message("Signed with another key")
    String wrongKey();

    @Message("The file says that it was issued here, but no key of this provider signed it.")
    String wrongKeyMeaning();

    @Message("Of another issuer")
    String foreign();

    @Message("This badge was not issued here. Only its issuer can answer for it.")
    String foreignMeaning();

    @Message(
            "A badge as a signed token (VC-JWT). Badges of this provider have another form, so it was not issued here, and"
                    + " its signature was not checked. Only its issuer can answer for it.")
    String foreignTokenMeaning();

    @Message("No badge found")
    String unreadable();

    @Message(
            "What was sent holds no badge of Open Badges 3.0. Send the file as it was downloaded: some programs remove the"
                    + " badge from a picture when they save it.")
    String unreadableMeaning();
}
