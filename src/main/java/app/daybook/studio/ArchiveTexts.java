package app.daybook.studio;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a course folder as a ZIP. */
@MessageBundle("archive")
public interface ArchiveTexts {

    @Message("The course folder as a ZIP")
    String title();

    @Message("Take it away")
    String takeAway();

    @Message(
            "The draft with all files of the course, as a folder that any text editor opens. Published editions are under “What was"
                    + " published”.")
    String takeAwayText();

    @Message("Download the draft")
    String download();

    @Message("Bring it back")
    String bring();

    @Message(
            "The folder in the ZIP becomes the draft: files that it does not have are taken out of the draft. Learners see nothing"
                    + " of it before you publish.")
    String bringText();

    @Message("ZIP of the course folder")
    String file();

    @Message(
            "At most {megabytes} MB, with course.yaml in it. A folder with more sound and film goes to the server itself.")
    String fileHint(int megabytes);

    @Message("Replace the draft that is there now")
    String replace();

    @Message("Upload")
    String upload();

    @Message("Choose a file first.")
    String noFile();

    @Message(
            "There is a draft that is not published. Choose the file again and say that it may be replaced, or publish it first."
                    + " Nothing was changed.")
    String hasDraft();

    @Message("This file is no ZIP, is damaged, or has a password. Pack the course’s folder anew. Nothing was changed.")
    String noZip();

    @Message("The ZIP has too many files: a course has at most {most}. Nothing was changed.")
    String tooMany(int most);

    @Message("Unpacked, the files have more than {megabytes} MB together. Make pictures smaller. Nothing was changed.")
    String tooLarge(int megabytes);

    @Message("“{file}” has more than {kilobytes} kB. Make it smaller. Nothing was changed.")
    String fileTooLarge(String file, int kilobytes);

    @Message(
            "“{file}” leads out of the course’s folder. Pack the folder anew, without such names. Nothing was changed.")
    String leadsOut(String file);

    @Message(
            "“{file}” is a link and no file. Put the file itself into the folder and pack it anew. Nothing was changed.")
    String link(String file);

    @Message("“{file}” is in the ZIP twice. Pack the folder anew. Nothing was changed.")
    String twice(String file);

    @Message(
            "The ZIP has a file whose name cannot be used: “{file}”. Name files with letters, digits, hyphens and dots, and pack the"
                    + " folder anew. Nothing was changed.")
    String name(String file);

    @Message("There is no course.yaml in the ZIP: pack the folder that holds it. Nothing was changed.")
    String noCourse();

    @Message("This is the folder of the course “{other}”, and not of “{course}”. Nothing was changed.")
    String otherCourse(String other, String course);

    @Message("{#when count}{#is 1}The ZIP had 1 file.{#else}The ZIP had {count} files.{/when}")
    String taken(int count);

    @Message(
            "{#when count}{#is 0}{#is 1}1 text was not saved as UTF-8 and is now.{#else}{count} texts were not saved as UTF-8 and are now.{/when}")
    String recoded(int count);

    @Message(
            "{#when count}{#is 0}{#is 1}1 file of the operating system was left out.{#else}{count} files of the operating system were left out.{/when}")
    String left(int count);
}
