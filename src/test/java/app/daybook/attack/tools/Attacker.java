package app.daybook.attack.tools;

import java.util.List;

/** A tool, or a check of ours, that looks for weaknesses. */
interface Attacker {

    String name();

    /** The program that it runs, which has the Debian package's name; empty for a check of ours. */
    default String program() {
        return "";
    }

    /** @return what it found, each once */
    List<Finding> attack(Target target) throws Exception;

    /** What it looked at, for the report. */
    String covered();
}
