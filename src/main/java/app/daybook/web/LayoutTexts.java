package app.daybook.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words in the frame around every page. */
@MessageBundle("layout")
public interface LayoutTexts {

    /** Of pages that have none of their own. */
    @Message("A course in which one day is one page: read it, try it, answer a short quiz.")
    String description();

    /** Before the title of a page whose form was refused (WCAG technique G199). */
    @Message("Error: ")
    String errorPrefix();

    @Message("Skip to content")
    String skip();

    @Message("About this site")
    String footerNavigation();

    @Message("About")
    String about();

    @Message("Accessibility")
    String accessibility();

    @Message("Help")
    String help();

    @Message("Check a certificate")
    String checkCertificate();

    @Message("Licence of the texts")
    String licence();

    @Message("Theme")
    String theme();

    @Message("System")
    String themeSystem();

    @Message("Light")
    String themeLight();

    @Message("Dark")
    String themeDark();

    @Message("Reading type")
    String reading();

    @Message("Serif")
    String readingSerif();

    @Message("Hyperlegible")
    String readingHyperlegible();
}
