package app.daybook.web;

import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DerivedSettingsTest {

    @ParameterizedTest
    @CsvSource({"http://localhost:8080, false", "https://learn.example.org, true"})
    void followFromTheBaseAddress(String baseUrl, boolean staysWithTls) {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withInterceptors(new DerivedSettings())
                .withSources(new PropertiesConfigSource(Map.of("daybook.web.base-url", baseUrl), "said", 100))
                .build();
        assertEquals(
                staysWithTls,
                config.getValue("quarkus.oidc.authentication.force-redirect-https-scheme", Boolean.class));
    }
}
