package app.daybook.faults;

import java.util.List;

/** Something that people do again and again until the application is killed, and that is looked up when it is back. */
interface Deed {

    /** In the plural. */
    String name();

    void begin() throws Exception;

    /** Whether anything was acknowledged since it began. */
    boolean isUnderWay();

    /** The application has been killed: nobody tries any further. */
    void end() throws Exception;

    /**
     * Looks up what was acknowledged since it began, and repeats what was not.
     *
     * @return what is lost or doubled, in words
     */
    List<String> check() throws Exception;

    /** How much was acknowledged, in all rounds. */
    long acknowledged();
}
