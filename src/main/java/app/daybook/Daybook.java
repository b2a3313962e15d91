package app.daybook;

import java.util.Arrays;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import app.daybook.course.LintCommand;

/** The program: alone it serves Daybook; {@code lint [FOLDER]} checks courses and ends. */
@QuarkusMain
public class Daybook {

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("lint")) {
            System.exit(new LintCommand(System.getenv(), System.out)
                    .run(Arrays.asList(arguments).subList(1, arguments.length)));
        }
        Quarkus.run(arguments);
    }
}
