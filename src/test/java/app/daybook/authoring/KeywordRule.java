package app.daybook.authoring;

import java.util.List;
import java.util.regex.Pattern;

import app.daybook.quiz.Choice;

/**
 * Someone who knows no anatomy and marks the option that sounds most careful, or least: words of caution count one each,
 * words of boldness take one away, and equals are left to chance.
 */
final class KeywordRule {

    private static final Pattern CAREFUL = Pattern.compile("(?i)\\b(911|emergency|ambulance|same.day|today|stop|release"
            + "|let(?:ting)? go|lift (?:it )?off|refer(?:ral|red)?|medical|assess\\w*|examin\\w*|clear(?:ance|ed)?"
            + "|no massage|no treatment|leave|withhold|hold off|decline|ask|check|recheck|reassess|pause|written|consent"
            + "|ease|lighter|may|might|lower|light|short(?:er)?|rest|retest|measure\\w*|both|change[sd]?|record\\w*|note"
            + "|explain|offer|less|possible|possibly|without|before|home|trial)\\b");
    private static final Pattern BOLD = Pattern.compile("(?i)\\b(press(?:ed|ing)? (?:harder|deep\\w*|on)|deep(?:er)?"
            + "|harder|treat(?: the| it)?|continue|carry on|go on|keep|hold on|longer|gun|stone|elbow|wait|watch"
            + "|tomorrow|next week|proven|prove[sd]?|all|every|always|never|full|fully|firm\\w*|strong\\w*|raise|more"
            + "|double|ten|gently|use|push|stretch|warm|heat|heavy|quick\\w*|guarantee|work on|work)\\b");

    private KeywordRule() {}

    /** The share of questions that it gets right. */
    static double hits(List<Choice> questions, boolean careful) {
        return questions.stream()
                .mapToDouble(question -> hit(question, careful ? 1 : -1))
                .average()
                .orElse(0);
    }

    private static double hit(Choice question, int sign) {
        List<Long> scores = question.options().stream()
                .map(option -> sign * score(option.text()))
                .toList();
        long best = scores.stream().mapToLong(Long::longValue).max().orElseThrow();
        long ties = scores.stream().filter(score -> score == best).count();
        for (int i = 0; i < scores.size(); i++) {
            if (question.options().get(i).right() && scores.get(i) == best) {
                return 1.0 / ties;
            }
        }
        return 0;
    }

    private static long score(String option) {
        String plain = option.replaceAll("<[^>]*>", "");
        return CAREFUL.matcher(plain).results().count()
                - BOLD.matcher(plain).results().count();
    }
}
