package app.daybook.faults;

import java.util.List;

/** Something that breaks for a while, while learners work. */
interface Fault {

    String name();

    /** What must be so before learners begin. */
    default void prepare(Site site) throws Exception {}

    void begin(Site site) throws Exception;

    /** Mends it as an engine or a provider would; returns when that is done. */
    void end(Site site) throws Exception;

    /** Whether nobody need do anything, so that recovery counts from its beginning. */
    default boolean mendsItself() {
        return false;
    }

    /** What else went wrong. */
    default List<String> wrong() {
        return List.of();
    }

    /** What else was measured. */
    default String note() {
        return "";
    }

    /** Leaves everything as the next row expects it, however far this one came. */
    default void restore(Site site) throws Exception {}
}
