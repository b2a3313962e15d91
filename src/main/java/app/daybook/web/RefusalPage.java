package app.daybook.web;

import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpClosedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong into a page, or into JSON for a script: what happened, and one thing to do. */
class RefusalPage {

    private static final String FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final int FRAMES = 20;
    private static final Logger LOG = Logger.getLogger(RefusalPage.class);

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Refused(int status, String whatHappened, String whatToDo, Optional<Refusal.Way> way)
            implements TemplateInstance {}

    private final Records records;

    RefusalPage(Records records) {
        this.records = records;
    }

    @ServerExceptionMapper
    Response refusal(Refusal refusal, HttpHeaders headers) {
        return answer(refusal, headers);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, HttpHeaders headers) {
        return answer(Unanswered.notForThisAccount(), headers);
    }

    /** What JAX-RS itself refuses: an unknown address, a method or a media type that is not accepted. */
    @ServerExceptionMapper
    Response webApplication(WebApplicationException e, HttpHeaders headers) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        Refusal refusal = switch (status) {
            case 404 -> new NotFound();
            case 405 -> Unanswered.notAPage();
            case 413 -> Unanswered.tooLarge();
            default -> Unanswered.notUnderstood(status);
        };
        return answer(refusal, headers);
    }

    @ServerExceptionMapper
    Response unexpected(Exception e, HttpHeaders headers) {
        if (records.areWhy(e)) {
            LOG.errorf("The database does not do its work: %s", rootOf(e));
            return Response.fromResponse(answer(Unanswered.databaseAway(), headers))
                    .header(HttpHeaders.RETRY_AFTER, 10)
                    .build();
        }
        if (rootCause(e) instanceof HttpClosedException || rootCause(e) instanceof ClosedChannelException) {
            LOG.debug("The browser went away before its answer was ready");
            return Response.noContent().build();
        }
        if (isOfReadingAForm(e)) {
            LOG.debugf("A form that is none: %s", rootOf(e));
            return answer(Unanswered.notUnderstood(400), headers);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(e, "Reference %s", reference);
        return answer(Unanswered.broken(reference), headers);
    }

    /** The library that reads forms throws no type of its own for parts without an end or too many fields. */
    private static boolean isOfReadingAForm(Throwable e) {
        return Arrays.stream(rootCause(e).getStackTrace())
                .limit(FRAMES)
                .anyMatch(frame -> frame.getClassName().startsWith(FORMS));
    }

    private static String rootOf(Throwable e) {
        return rootCause(e).toString().lines().findFirst().orElse("");
    }

    private static Throwable rootCause(Throwable e) {
        Throwable root = e;
        for (int i = 0; i < 30 && root.getCause() != null; i++) {
            root = root.getCause();
        }
        return root;
    }

    static TemplateInstance of(Refusal refusal) {
        return new Refused(refusal.status(), refusal.whatHappened(), refusal.whatToDo(), refusal.way());
    }

    static Response answer(Refusal refusal, HttpHeaders headers) {
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        if (!accepted.isEmpty()
                && accepted.get(0).isCompatible(MediaType.APPLICATION_JSON_TYPE)
                && !accepted.get(0).isWildcardType()) {
            return Response.status(refusal.status())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(Map.of("message", refusal.message()))
                    .build();
        }
        return Response.status(refusal.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(of(refusal).render())
                .build();
    }
}
