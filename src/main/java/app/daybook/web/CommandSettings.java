package app.daybook.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * The service's own settings for a command that starts no service: {@code application.properties} under the environment.
 * A default stands there once.
 */
public final class CommandSettings {

    /** Of the first file of that name; tests have one of their own before the service's. */
    private static final int FILE = 250;

    private static final int ENVIRONMENT = 300;

    private final SmallRyeConfig config;

    /** @param environment with the variables of docker/README.md */
    public CommandSettings(Map<String, String> environment) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(environment, ENVIRONMENT));
        try {
            int ordinal = FILE;
            for (URL file :
                    Collections.list(CommandSettings.class.getClassLoader().getResources("application.properties"))) {
                builder.withSources(new PropertiesConfigSource(file, ordinal--));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        config = builder.build();
    }

    /**
     * @param name as in {@code application.properties}
     * @throws java.util.NoSuchElementException if it has no value there and none in the environment
     */
    public String text(String name) {
        return config.getValue(name, String.class);
    }

    /** The same where it may be left empty. */
    public Optional<String> find(String name) {
        return config.getOptionalValue(name, String.class);
    }

    public String databaseUrl() {
        return text("quarkus.datasource.jdbc.url");
    }

    public String databaseUser() {
        return text("quarkus.datasource.username");
    }

    public String databasePassword() {
        return text("quarkus.datasource.password");
    }
}
