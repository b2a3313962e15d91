package app.daybook.publishing;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where courses come from. */
@ConfigMapping(prefix = "daybook.course")
interface ContentSettings {

    /** The folder that holds one folder a course. */
    @WithDefault("content")
    Path folder();

    /** Whether a changed file is read again when a page is asked for; for authors on one machine, not for a cluster. */
    @WithDefault("false")
    boolean watch();

    /**
     * Whether what is published in the studio is written into that folder too, for authors on one machine who keep it in
     * Git.
     */
    @WithDefault("false")
    boolean writeBack();

    /**
     * Whether a changed folder is published also over what the studio published, for providers whose courses are written
     * in the folder alone. Else such a folder waits until somebody decides in the studio.
     */
    @WithDefault("false")
    boolean folderLeads();

    /** Overrides the pace of every course: {@code open} lets a trial run finish in one sitting. */
    Optional<String> pace();
}
