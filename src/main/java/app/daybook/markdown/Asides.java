package app.daybook.markdown;

import java.util.List;

/** Takes out of a text what stands in it and is not drawn as text, such as a question that is answered in place. */
public interface Asides {

    /** Nothing stands aside. */
    Asides NONE = rest -> 0;

    /**
     * Asked at each block that no aside has taken, in the order of the text; what it takes may be rendered now.
     *
     * @param rest the block and all that follow it
     * @return how many of them it takes, 0 for none
     */
    int take(List<Block> rest);
}
