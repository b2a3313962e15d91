package app.daybook.web;

import java.util.Optional;

/**
 * What a page shows beside its own text, as far as that depends on who looks and where: the layout draws the same for all
 * who have the same layout, and leaves a {@link Hole} for what is one person's own.
 *
 * @param signedIn whether there is a session
 * @param named whether the page names the person
 * @param teaching whether it leads to the desk
 * @param ways to the public pages of a course, where there is one
 */
public record Layout(boolean signedIn, boolean named, boolean teaching, Optional<Ways> ways) {

    /**
     * Where the navigation leads to.
     *
     * @param course its id
     * @param atlas whether it has pages of muscles
     * @param words whether it explains words
     * @param signs whether it has a page of warning signs
     * @param sheets whether it has sheets for practice
     */
    public record Ways(String course, boolean atlas, boolean words, boolean signs, boolean sheets) {}

    /** Knows which course a page belongs to, whatever the page is; a room that knows courses offers it as a bean. */
    public interface Surroundings {

        Optional<Ways> ways();

        /** Says which course it is where the address names none. */
        void about(String course);
    }
}
