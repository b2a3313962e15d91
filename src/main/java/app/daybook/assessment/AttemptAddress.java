package app.daybook.assessment;

import jakarta.ws.rs.PathParam;

/** The address of an attempt and of its pages: all on one page, one question at a time, and what is still open. */
public record AttemptAddress(
        @PathParam("course") String course,
        @PathParam("quiz") String quiz,
        @PathParam("number") int number) {

    public String path() {
        return "/courses/" + course + "/quizzes/" + quiz + "/attempts/" + number;
    }

    /** @param question its number in the attempt, from 1 */
    public String question(int question) {
        return path() + "/questions/" + question;
    }

    public String summary() {
        return path() + "/summary";
    }
}
