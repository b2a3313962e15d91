package app.daybook.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * Continuing-education hours by the home-study measure of NCBTMB (approved provider questions): 12,000 words of
 * teaching or 60 minutes of sound or film are one hour; unsupervised practice counts nothing. To measure by it claims
 * no approval.
 *
 * @param words of the days' texts, without quizzes
 * @param mediaMinutes of sound and film that the days ask students to play
 * @param claimed what the course says of itself, never above what is supported
 */
public record CeHours(int words, int mediaMinutes, Optional<BigDecimal> claimed) {

    public static final int WORDS_PER_HOUR = 12_000;
    private static final int MEDIA_MINUTES_PER_HOUR = 60;

    /** What the content supports, in tenths rounded down. */
    public BigDecimal supported() {
        long wordMinutes = (long) words * MEDIA_MINUTES_PER_HOUR;
        long all = wordMinutes + (long) mediaMinutes * WORDS_PER_HOUR;
        return BigDecimal.valueOf(all)
                .divide(BigDecimal.valueOf((long) WORDS_PER_HOUR * MEDIA_MINUTES_PER_HOUR), 1, RoundingMode.DOWN);
    }

    /** What pages and certificates say: what is claimed, or else all that is supported. */
    public BigDecimal hours() {
        return claimed.orElseGet(this::supported);
    }

    public boolean isClaimedLower() {
        return hours().compareTo(supported()) < 0;
    }

    /** How the supported hours come about, such as "58,214 words ÷ 12,000 = 4.8". */
    public String sum() {
        String media = mediaMinutes == 0 ? "" : " + " + mediaMinutes + " media minutes ÷ " + MEDIA_MINUTES_PER_HOUR;
        return String.format(Locale.ENGLISH, "%,d words ÷ %,d%s = %s", words, WORDS_PER_HOUR, media, supported());
    }
}
