package app.daybook.certificate;

import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PressTest {

    @Inject
    Press press;

    @Test
    void prints() throws Exception {
        Files.createDirectories(Path.of("target/sheets"));
        for (Paper paper : Paper.values()) {
            Files.write(
                    Path.of("target/sheets/plain-" + paper + ".pdf"),
                    press.print(Samples.snapshot("Amélie Thériault"), paper));
        }
    }
}
