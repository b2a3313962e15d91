package app.daybook;

import java.util.Arrays;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import app.daybook.course.ExchangeCommand;

/** The program: alone it serves Daybook; {@code exchange FROM TO} writes questions for other programs, or takes theirs. */
@QuarkusMain
public final class Daybook {

    private Daybook() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("exchange")) {
            System.exit(
                    new ExchangeCommand(System.out).run(Arrays.asList(arguments).subList(1, arguments.length)));
        }
        Quarkus.run(arguments);
    }
}
