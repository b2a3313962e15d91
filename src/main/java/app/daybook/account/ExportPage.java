package app.daybook.account;

import java.time.Clock;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;

import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Learner;
import app.daybook.learner.LearnerEvent;
import app.daybook.web.ForeignForm;

/** Hands out everything that is kept of whoever asks, and notes that it did. */
@Path("/account/exports")
@Authenticated
class ExportPage {

    private static final String ZIP = "application/zip";

    private final CurrentLearner current;
    private final OwnData data;
    private final Clock clock;

    ExportPage(CurrentLearner current, OwnData data, Clock clock) {
        this.current = current;
        this.data = data;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({ZIP, MediaType.TEXT_HTML})
    public Response export(MultivaluedMap<String, String> fields) {
        if (!current.isMeant(fields)) {
            return ForeignForm.answer(current.name(), "/account/exports", fields);
        }
        Learner learner = QuarkusTransaction.requiringNew().call(() -> {
            Learner known = current.remembered();
            LearnerEvent.add(known, known, null, AccountDeed.EXPORTED.name(), "", clock.instant());
            return known;
        });
        StreamingOutput contents = out -> data.write(learner, out);
        return Response.ok(contents, ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"daybook-" + learner.id + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
