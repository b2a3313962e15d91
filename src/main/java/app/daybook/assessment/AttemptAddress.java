package app.daybook.assessment;

import java.util.UUID;

import jakarta.ws.rs.PathParam;

/**
 * The address of an attempt and of its pages: all on one page, one question at a time, and what is still open.
 *
 * @param token of the attempt, which no other attempt of anybody has
 */
public record AttemptAddress(
        @PathParam("course") String course,
        @PathParam("quiz") String quiz,
        @PathParam("attempt") String token) {

    static AttemptAddress of(String course, QuizAttempt attempt) {
        return of(course, attempt.quizId, attempt.token);
    }

    static AttemptAddress of(String course, String quiz, UUID token) {
        return new AttemptAddress(course, quiz, token.toString());
    }

    public String path() {
        return "/courses/" + course + "/quizzes/" + quiz + "/attempts/" + token;
    }

    /** @param question its number in the attempt, from 1 */
    public String question(int question) {
        return path() + "/questions/" + question;
    }

    public String summary() {
        return path() + "/summary";
    }
}
