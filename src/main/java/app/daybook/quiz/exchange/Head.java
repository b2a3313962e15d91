package app.daybook.quiz.exchange;

/**
 * What a file says about a question besides its answers.
 *
 * @param line where it begins
 * @param id how the file names it for programs; may be empty
 * @param name how the file names it for people; may be empty
 * @param text safe HTML
 * @param explanation safe HTML; may be empty
 */
record Head(int line, String id, String name, Tags tags, String text, String explanation) {

    String called() {
        return id.isEmpty() ? name : id;
    }
}
