package app.daybook.attack.tools;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import app.daybook.Route;
import app.daybook.rig.Learners;

/**
 * The running application, and who attacks it.
 *
 * @param address of its pages, without a slash at the end
 * @param secureAddress of another node, whose public address has https
 * @param attempt the learner's open attempt
 * @param seconds how long the tools may take in all
 */
record Target(String address, String secureAddress, List<Person> people, String attempt, Path folder, int seconds) {

    /** @param cookies as a request carries them; empty for a stranger */
    record Person(String name, String cookies) {

        boolean isStranger() {
            return cookies.isEmpty();
        }
    }

    static final String COURSE = "trigger-points";
    static final String QUIZ = "screening";

    /** The route's path with values that exist, as far as there are any. */
    String path(Route route) {
        return route.path(Map.of(
                "course",
                COURSE,
                "quiz",
                QUIZ,
                "attempt",
                attempt.substring(attempt.lastIndexOf('/') + 1),
                "muscle",
                "sternocleidomastoid",
                "region",
                "heel",
                "day",
                "4"));
    }

    /** The way of an address, as findings name it. */
    static String route(String method, String address) {
        String path = address.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*", "");
        return method + " " + (path.isEmpty() ? "/" : path);
    }

    static Target of(
            String address, String secureAddress, Learners learners, String instructor, Path folder, int seconds) {
        return new Target(
                address,
                secureAddress,
                List.of(
                        new Person("anonymous", ""),
                        new Person("learner", learners.first().session()),
                        new Person("instructor", instructor)),
                learners.attempt(),
                folder,
                seconds);
    }
}
