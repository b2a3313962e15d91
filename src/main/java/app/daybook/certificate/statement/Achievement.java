package app.daybook.certificate.statement;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import app.daybook.printing.Typeface;

/**
 * What a learner has achieved: everything that a certificate says but what is settled only at issue.
 *
 * @param course exactly as approved or published
 * @param title of the certificate, such as "Certificate of Achievement"
 * @param started first day, in the learner's zone
 * @param completed last day, in the learner's zone; not before {@code started}
 * @param delivery as regulators name it
 * @param learningHours estimated time of study, hours of 60 minutes
 * @param ces continuing-education hours that the written content supports, see {@link Wording#CE_BASIS}
 * @param assessment the method, in words
 * @param score of the final, percent, 0 to 100
 * @param practical who vouches for the practical work; empty where none was handed in
 * @param clinicalReview who reviewed the content, or that nobody did
 * @param edition digest of the course's files, SHA-256 in hexadecimal
 * @param validity from the day of issue; nothing if the certificate never ends
 * @param signature SHA-256 of the picture of the instructor's signature in the edition
 * @param endorsement by the body that approved the course; nothing if it is issued under none
 */
public record Achievement(
        HolderName holder,
        String course,
        String title,
        Provider provider,
        List<String> instructors,
        LocalDate started,
        LocalDate completed,
        String delivery,
        BigDecimal learningHours,
        BigDecimal ces,
        String assessment,
        BigDecimal score,
        String practical,
        String clinicalReview,
        String edition,
        Locale language,
        Syllabus syllabus,
        Optional<Period> validity,
        Optional<String> signature,
        Optional<Endorsement> endorsement) {

    /**
     * What the course set out to teach and asked for, as its badge tells.
     *
     * @param summary of the course, in a few sentences
     * @param page the path of the course's public page, which lists the outcomes
     * @param outcomes one sentence each
     * @param passMark of the final, percent, 1 to 100
     * @param handedIn how many practical records had to be handed in
     * @param accepted how many had to be accepted by a reviewer
     */
    public record Syllabus(
            String summary, String page, List<String> outcomes, int days, int passMark, int handedIn, int accepted) {}

    /** Who gives the course; the address is one line. */
    public record Provider(String name, String address) {
        public Provider {
            name = line("provider's name", name, 75);
            address = line("provider's address", address, 120);
        }
    }

    public Achievement {
        course = line("course title", course, 200);
        title = line("certificate's title", title, 40);
        delivery = line("delivery", delivery, 60);
        assessment = line("method of assessment", assessment, 120);
        practical = practical.isEmpty() ? "" : line("practical status", practical, Wording.LONGEST_PRACTICAL);
        clinicalReview = line("clinical review", clinicalReview, 120);
        instructors = instructors.stream()
                .map(name -> line("instructor's name", name, 60))
                .toList();
        if (instructors.isEmpty() || instructors.size() > 2) {
            throw new IllegalArgumentException("A certificate has room for one or two instructors: " + instructors);
        }
        if (completed.isBefore(started)) {
            throw new IllegalArgumentException("Completed on " + completed + ", before it was started on " + started);
        }
        if (score.signum() < 0 || score.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("A score is between 0 and 100 %: " + score);
        }
        if (learningHours.signum() < 0 || ces.signum() < 0) {
            throw new IllegalArgumentException("Hours cannot be negative: " + learningHours + ", " + ces);
        }
        if (!edition.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("An edition's digest has 64 hexadecimal digits: " + edition);
        }
    }

    /** One line of print that leaves room for the rest of the page. */
    private static String line(String what, String text, int longest) {
        String line = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (line.isEmpty() || line.length() > longest) {
            throw new IllegalArgumentException(
                    "The " + what + " needs 1 to " + longest + " characters on a certificate: " + line);
        }
        String missing = Typeface.missing(line);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "The " + what + " has characters that cannot be printed (" + missing + "): " + line);
        }
        return line;
    }
}
