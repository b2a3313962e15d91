package app.daybook.markdown;

/** Draws a fenced block of one kind, such as a body map: what is richer than an author may write. */
public interface Drawing {

    /**
     * @param text between the fences
     * @param number of the block on its page, from 1: no two drawings on a page may share an id
     * @return HTML of our own, put into the page as it is
     * @throws BlockInvalid with every fault
     */
    String draw(String text, int number);
}
