package app.daybook.publishing;

/** From where an edition came to be served. */
public enum Origin {
    /** The folder of courses. */
    FOLDER,
    /** The studio. */
    STUDIO,
    /** An earlier edition that somebody brought back. */
    RESTORE
}
