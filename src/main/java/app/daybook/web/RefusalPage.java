package app.daybook.web;

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

    private static final Logger LOG = Logger.getLogger(RefusalPage.class);

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Refused(int status, String whatHappened, String whatToDo, Optional<Refusal.Way> way)
            implements TemplateInstance {}

    @ServerExceptionMapper
    Response refusal(Refusal refusal, HttpHeaders headers) {
        return answer(refusal.status(), refusal.getMessage(), refusal.whatToDo(), refusal.way(), headers);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, HttpHeaders headers) {
        return answer(403, "This page is not for your account", "Sign in with an account that may see it.", headers);
    }

    /** What JAX-RS itself refuses: an unknown address, a method or a media type that is not accepted. */
    @ServerExceptionMapper
    Response webApplication(WebApplicationException e, HttpHeaders headers) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        NotFound notFound = new NotFound();
        return switch (status) {
            case 404 -> answer(404, notFound.getMessage(), notFound.whatToDo(), headers);
            case 405 ->
                answer(405, "This address cannot be opened like a page", "Go back and use the button.", headers);
            case 413 -> answer(413, "That was too large", "Shorten it and send it again.", headers);
            default -> answer(status, "The request could not be understood", "Go back and try again.", headers);
        };
    }

    @ServerExceptionMapper
    Response unexpected(Exception e, HttpHeaders headers) {
        if (isDatabaseAway(e)) {
            LOG.errorf("The database does not answer: %s", e.getMessage());
            return Response.fromResponse(answer(
                            503,
                            "Daybook cannot reach its records at the moment",
                            "What was saved is safe. Try again in a minute.",
                            headers))
                    .header(HttpHeaders.RETRY_AFTER, 10)
                    .build();
        }
        if (e instanceof HttpClosedException || e.getCause() instanceof HttpClosedException) {
            LOG.debug("The browser went away before its answer was ready");
            return Response.noContent().build();
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(e, "Reference %s", reference);
        return answer(
                500,
                "Something went wrong on our side",
                "Try again; if it happens again, tell your provider the reference " + reference + ".",
                headers);
    }

    private static boolean isDatabaseAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLTransientException
                    || cause instanceof java.net.ConnectException
                    || cause instanceof java.sql.SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().matches("08.*|57P0.")) {
                return true;
            }
        }
        return false;
    }

    static Response answer(int status, String whatHappened, String whatToDo, HttpHeaders headers) {
        return answer(status, whatHappened, whatToDo, Optional.empty(), headers);
    }

    private static Response answer(
            int status, String whatHappened, String whatToDo, Optional<Refusal.Way> way, HttpHeaders headers) {
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        if (!accepted.isEmpty()
                && accepted.get(0).isCompatible(MediaType.APPLICATION_JSON_TYPE)
                && !accepted.get(0).isWildcardType()) {
            return Response.status(status)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(Map.of("message", whatHappened + ". " + whatToDo))
                    .build();
        }
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(new Refused(status, whatHappened, whatToDo, way).render())
                .build();
    }
}
