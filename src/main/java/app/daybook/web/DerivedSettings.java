package app.daybook.web;

import java.util.Set;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/**
 * Settings of libraries that follow from our own, so that nobody can set one and forget the other: where the service is
 * reached by TLS, nothing leads out of it.
 */
public final class DerivedSettings implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;

    private static final String BASE_URL = "daybook.web.base-url";
    private static final Set<String> FOLLOW = Set.of(
            "quarkus.oidc.authentication.force-redirect-https-scheme",
            "quarkus.oidc.authentication.cookie-force-secure");

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        if (!FOLLOW.contains(name)) {
            return context.proceed(name);
        }
        ConfigValue baseUrl = context.restart(BASE_URL);
        boolean follows = baseUrl != null
                && baseUrl.getValue() != null
                && baseUrl.getValue().startsWith("https://");
        return ConfigValue.builder()
                .withName(name)
                .withValue(Boolean.toString(follows))
                .withConfigSourceName(DerivedSettings.class.getSimpleName())
                .build();
    }
}
