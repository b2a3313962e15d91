package app.daybook.publishing.kept;

/** What comes next; written as its place in this list. */
enum Tag {
    NOTHING,
    /** One that was written before, by its number. */
    AGAIN,
    TEXT,
    BYTES,
    YES,
    NO,
    LETTER,
    INT,
    LONG,
    DOUBLE,
    DECIMAL,
    DATE,
    TIME,
    DURATION,
    PERIOD,
    LIST,
    SET,
    MAP,
    OPTIONAL,
    OPTIONAL_INT,
    OPTIONAL_DOUBLE,
    ENUM,
    VALUE;

    private static final Tag[] ALL = values();

    /** @throws NotKeepable for a number that is none of them */
    static Tag of(int number) {
        if (number < 0 || number >= ALL.length) {
            throw new NotKeepable("No kind of value has the number " + number + ".");
        }
        return ALL[number];
    }
}
