package app.daybook.news;

/** Whether this site writes to people at all, for pages that would promise it. */
public interface Post {

    /** Whether messages are sent, or shown in place of being sent. */
    boolean isOn();
}
