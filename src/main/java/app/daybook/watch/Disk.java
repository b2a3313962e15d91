package app.daybook.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The disk of the course folder, which on one machine is that of the database too. */
@Singleton
class Disk {

    private final Path folder;

    Disk(@ConfigProperty(name = "daybook.course.folder") Path folder) {
        this.folder = folder;
    }

    /** Bytes; 0 if the folder cannot be looked at. */
    long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }
}
