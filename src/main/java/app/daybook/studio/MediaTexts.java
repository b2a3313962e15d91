package app.daybook.studio;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of pictures in the studio. */
@MessageBundle("pictures")
public interface MediaTexts {

    @Message("Pictures")
    String title();

    @Message("Upload a picture")
    String uploadTitle();

    @Message("Picture")
    String file();

    @Message(
            "PNG, JPEG, WebP or SVG, at most {megabytes} MB. Large pictures are made smaller, photographs lose what the camera wrote"
                    + " beside them, such as the place, and drawings lose what runs or loads.")
    String fileHint(int megabytes);

    @Message("What it shows")
    String alt();

    @Message("For those who do not see it: say what it shows, not that it is a picture.")
    String altHint();

    @Message("Upload")
    String upload();

    @Message("The picture is in the draft. Write this line into a day, in a paragraph of its own:")
    String line();

    @Message("The line for the day")
    String lineLabel();

    @Message("Pictures of this course")
    String all();

    @Message("There is none yet.")
    String none();

    @Message("Choose a file first.")
    String noFile();

    @Message("Say what the picture shows, in at most {most} characters; then choose the file again.")
    String noAlt(int most);

    @Message("This file is no picture that pages show, whatever its name says. Save it as PNG, JPEG, WebP or SVG.")
    String noPicture();

    @Message("The picture is wider or higher than {most} pixels. Make it smaller.")
    String tooLarge(int most);

    @Message("The picture is damaged. Save it anew.")
    String broken();

    @Message("Even made smaller, the picture has more than {kilobytes} kB. Save it as JPEG, or cut it.")
    String tooHeavy(int kilobytes);

    @Message("Somebody uploaded a picture of this name at the same moment. Upload yours again.")
    String again();
}
