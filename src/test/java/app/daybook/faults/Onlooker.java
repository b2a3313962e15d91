package app.daybook.faults;

import java.nio.file.Path;
import java.util.Arrays;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;

import app.daybook.journey.Browser;
import app.daybook.rig.Learner;

/** A learner in a browser, with a quiz open when the fault begins. */
final class Onlooker implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 40_000;

    private final Browser browser;
    private final String address;
    private final Path folder;
    private final Page quiz;

    Onlooker(Browser browser, String address, Learner learner, String attempt, Path folder) {
        this.browser = browser;
        this.address = address;
        this.folder = folder;
        this.quiz = browser.stranger();
        quiz.setDefaultTimeout(PATIENCE_MILLIS);
        quiz.context()
                .addCookies(Arrays.stream(learner.session().split("; "))
                        .map(cookie -> cookie.split("=", 2))
                        .map(cookie -> new Cookie(cookie[0], cookie[1]).setUrl(address))
                        .toList());
        quiz.navigate(address + attempt);
        quiz.onDialog(dialog -> dialog.accept());
    }

    /** Chooses an answer, opens Today beside it, and signs in elsewhere; answers what was shown each time. */
    String look(String row) {
        String answer = answer(row);
        Page beside = quiz.context().newPage();
        String today = "Today: " + open(beside, "/today", row + "-today");
        beside.close();
        Page stranger = browser.stranger();
        String signIn = "sign-in: " + open(stranger, "/sign-in?next=/today", row + "-sign-in");
        stranger.context().close();
        return "answer: " + answer + "; " + today + "; " + signIn;
    }

    /** What has become of the answer in the end. */
    String afterwards() {
        try {
            quiz.waitForCondition(
                    () -> state().startsWith("Saved"), new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
        } catch (PlaywrightException late) {
            return "afterwards: “" + state() + "”";
        }
        return "afterwards: “" + state().replaceAll("\\d\\d?:\\d\\d.*", "…") + "” by itself";
    }

    private String answer(String row) {
        question().locator("input[type=radio]:not(:checked)").first().check(new Locator.CheckOptions().setForce(true));
        try {
            quiz.waitForCondition(
                    () -> !state().startsWith("Saving"),
                    new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
        } catch (PlaywrightException late) {
            return "“" + state() + "” for " + PATIENCE_MILLIS / 1000 + " s";
        }
        picture(quiz, row + "-answer");
        return "“" + state().replaceAll("\\d\\d?:\\d\\d.*", "…") + "”";
    }

    private Locator question() {
        return quiz.locator("[data-question]:has(input[type=radio])").first();
    }

    private String state() {
        return question().locator(".saved").textContent().strip();
    }

    private String open(Page page, String path, String picture) {
        try {
            Response answer = page.navigate(address + path, new Page.NavigateOptions().setTimeout(PATIENCE_MILLIS));
            picture(page, picture);
            return answer.status() == 200 && page.url().startsWith(address + path)
                    ? "200"
                    : answer.status() + " “"
                            + page.locator("h1").first().textContent().strip() + "”";
        } catch (PlaywrightException none) {
            picture(page, picture);
            return none.getMessage()
                    .lines()
                    .filter(line -> line.contains("net::") || line.contains("Timeout"))
                    .map(line -> line.replaceAll(".*(net::\\S+|Timeout.*exceeded).*", "$1"))
                    .findFirst()
                    .orElse("no page");
        }
    }

    private void picture(Page page, String name) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        } catch (PlaywrightException none) {
            System.err.println("No picture of " + name + ": " + none.getMessage());
        }
    }

    @Override
    public void close() {
        quiz.context().close();
    }
}
