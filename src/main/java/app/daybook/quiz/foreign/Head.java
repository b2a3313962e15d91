package app.daybook.quiz.foreign;

/**
 * What a file says about a question besides its answers.
 *
 * @param line where it begins
 * @param id how the file names it for programs; may be empty
 * @param name how the file names it for people; may be empty
 * @param text safe HTML
 * @param explanation safe HTML; may be empty
 */
public record Head(int line, String id, String name, Tags tags, String text, String explanation) {

    public String called() {
        return id.isEmpty() ? name : id;
    }
}
