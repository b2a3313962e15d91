package app.daybook.mail;

import java.util.Optional;
import java.util.UUID;

import app.daybook.learner.Mailbox;

/**
 * A message as it is sent or shown.
 *
 * @param token names it in its Message-ID
 * @param name of the person, on one line
 * @param subject on one line
 * @param stop where this kind of mail is ended without signing in; nothing where it is not to be ended
 */
record Letter(UUID token, String name, Mailbox to, String subject, String text, String html, Optional<String> stop) {

    private static final int LONGEST_LINE = 200;

    Letter {
        name = line(name);
        subject = line(subject);
    }

    /** What a person or a course is called may hold anything; in a header it is one line without what cannot be seen. */
    private static String line(String text) {
        String one = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        return one.length() <= LONGEST_LINE
                ? one
                : one.substring(0, one.offsetByCodePoints(0, one.codePointCount(0, LONGEST_LINE - 1))) + "…";
    }
}
