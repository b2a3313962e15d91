package app.daybook.learner;

import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Who is signed in, for a script on pages that everybody gets alike: only this small answer is a person's own. Nobody
 * is an empty answer, not a reason to sign in.
 */
@Path("/account-name")
@PermitAll
class AccountName {

    record Account(String name, boolean teaches) {}

    private final CurrentLearner learner;

    AccountName(CurrentLearner learner) {
        this.learner = learner;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response account() {
        Optional<Account> account = learner.isSignedIn()
                ? Optional.of(new Account(learner.name(), learner.isInstructor()))
                : Optional.empty();
        return Response.status(account.isPresent() ? Response.Status.OK : Response.Status.NO_CONTENT)
                .entity(account.orElse(null))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
