package app.daybook.metering;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.oidc.SecurityEvent;

/** Counts who has signed in: the library answers that request itself, and no route of ours sees it. */
@Singleton
class SignIns {

    private final Deeds deeds;

    SignIns(Deeds deeds) {
        this.deeds = deeds;
    }

    void count(@Observes SecurityEvent event) {
        if (event.getEventType() == SecurityEvent.Type.OIDC_LOGIN) {
            deeds.count(Deed.SIGN_IN);
        }
    }
}
