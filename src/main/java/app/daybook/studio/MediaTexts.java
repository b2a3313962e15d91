package app.daybook.studio;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of pictures and recordings in the studio. */
@MessageBundle("pictures")
public interface MediaTexts {

    @Message("Pictures, sound and film")
    String title();

    @Message("Upload a picture, sound or film")
    String uploadTitle();

    @Message("File")
    String file();

    @Message(
            "PNG, JPEG, WebP or SVG; MP4 or WebM; M4A, MP3 or Ogg. At most {megabytes} MB. Large pictures are made smaller,"
                    + " photographs lose what the camera wrote beside them, such as the place, and drawings lose what runs or loads.")
    String fileHint(int megabytes);

    @Message("What it shows or plays")
    String alt();

    @Message("For those who do not see or hear it: say what it shows or plays, not that it is a picture or a film.")
    String altHint();

    @Message("Captions, of a film")
    String captions();

    @Message("A WebVTT file (.vtt), which most programs for subtitles write. Sound may have it, too.")
    String captionsHint();

    @Message("Transcript, of sound or film")
    String transcript();

    @Message(
            "All that is said, who says it, and what is done or shown meanwhile. An empty line begins a new paragraph.")
    String transcriptHint();

    @Message("Upload")
    String upload();

    @Message("It is in the draft. Write this line into a day, in a paragraph of its own:")
    String line();

    @Message("The line for the day")
    String lineLabel();

    @Message("Pictures and recordings of this course")
    String all();

    @Message("There is none yet.")
    String none();

    @Message("Shown in {files}")
    String shownIn(String files);

    @Message("No text shows it.")
    String shownNowhere();

    @Message("With {files}")
    String beside(String files);

    @Message("Take out")
    String remove();

    @Message("Put back")
    String putBack();

    @Message("To be taken out")
    String removed();

    @Message("Choose a file first.")
    String noFile();

    @Message("Say what it shows or plays, in at most {most} characters; then choose the file again.")
    String noAlt(int most);

    @Message("A film needs captions: choose its .vtt file, of at most 300 kB, and the film again.")
    String noCaptions();

    @Message("The captions are not saved as UTF-8. Save them so, and choose both files again.")
    String captionsNotUtf8();

    @Message("Captions, line {line}: {message} Then choose both files again.")
    String captionsFault(int line, String message);

    @Message("Sound and film need a transcript, of at most 300 kB: write it, then choose the file again.")
    String noTranscript();

    @Message(
            "This file is nothing that pages show or play, whatever its name says. Save it as PNG, JPEG, WebP or SVG, as MP4 or WebM,"
                    + " or as M4A, MP3 or Ogg.")
    String noPicture();

    @Message("The picture is wider or higher than {most} pixels. Make it smaller.")
    String tooLarge(int most);

    @Message("The picture is damaged. Save it anew.")
    String broken();

    @Message("Even made smaller, the picture has more than {kilobytes} kB. Save it as JPEG, or cut it.")
    String tooHeavy(int kilobytes);

    @Message("Somebody uploaded a file of this name at the same moment. Upload yours again.")
    String again();
}
