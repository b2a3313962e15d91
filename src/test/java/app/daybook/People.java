package app.daybook;

import java.util.Set;

import jakarta.enterprise.inject.spi.CDI;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.security.TestIdentityAssociation;

/** Several people in one test, as on one browser: signed in one after the other. Needs {@code @TestSecurity}. */
public final class People {

    private People() {}

    /** Signs out whoever is signed in. */
    public static void leave() {
        CDI.current().select(TestIdentityAssociation.class).get().setTestIdentity(null);
    }

    /** Signs out whoever is signed in, and this person in. */
    public static void change(String name, String... roles) {
        CDI.current()
                .select(TestIdentityAssociation.class)
                .get()
                .setTestIdentity(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(name))
                        .addRoles(Set.of(roles))
                        .build());
    }
}
