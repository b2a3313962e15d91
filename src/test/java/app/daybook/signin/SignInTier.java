package app.daybook.signin;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * The application as production has it, reached by TLS in front of it and with sign-in on, against a provider of a few
 * lines: what a browser and Keycloak are too slow for. One more start of the application, for all tests of sign-in.
 */
public final class SignInTier implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.oidc.tenant-enabled", "true", "daybook.web.base-url", "https://daybook.example");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Provided.class));
    }

    /** Starts the provider before the application. */
    public static final class Provided implements QuarkusTestResourceLifecycleManager {

        private static LoopbackProvider provider;

        /** Well, and knowing Ann, a student, and Tea, who teaches; nobody is signed in. */
        static LoopbackProvider anew() {
            provider.becomes(LoopbackProvider.Health.WELL);
            provider.realm.forget();
            provider.realm.has("ann", "student");
            provider.realm.has("tea", "instructor");
            return provider;
        }

        @Override
        public Map<String, String> start() {
            provider = new LoopbackProvider();
            return Map.of("quarkus.oidc.auth-server-url", provider.address());
        }

        @Override
        public void stop() {
            provider.stop();
        }
    }
}
