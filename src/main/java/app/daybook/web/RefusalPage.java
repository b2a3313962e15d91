package app.daybook.web;

import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import app.daybook.metering.RefusalCount;

/** Turns whatever goes wrong into a page, or into JSON for a script: what happened, and one thing to do. */
class RefusalPage {

    private static final String FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final int FRAMES = 20;
    private static final Logger LOG = Logger.getLogger(RefusalPage.class);

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Refused(int status, String whatHappened, String whatToDo, Optional<Refusal.Way> way)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FormKept(int status, String whatHappened, String whatToDo, List<Map.Entry<String, String>> fields)
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
    Response unexpected(Exception e, HttpHeaders headers, RoutingContext context) {
        if (records.areWhy(e)) {
            LOG.errorf("The database does not do its work: %s", rootOf(e));
            return Response.fromResponse(notNow(Unanswered.databaseAway(), headers, context))
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

    /** For what may go well in a moment: a page is asked for again by one press, and a form sent again as it was. */
    static TemplateInstance notNow(Refusal refusal, RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() != HttpMethod.POST) {
            String again = MessageBundles.get(PageTexts.class).tryAgain();
            return new Refused(
                    refusal.status(),
                    refusal.whatHappened(),
                    refusal.whatToDo(),
                    Optional.of(new Refusal.Way("", again)));
        }
        return FormFields.whole(context)
                .<TemplateInstance>map(
                        fields -> new FormKept(refusal.status(), refusal.whatHappened(), refusal.whatToDo(), fields))
                .orElseGet(() -> of(refusal));
    }

    static Response notNow(Refusal refusal, HttpHeaders headers, RoutingContext context) {
        return answer(refusal, headers, () -> notNow(refusal, context));
    }

    static Response answer(Refusal refusal, HttpHeaders headers) {
        return answer(refusal, headers, () -> of(refusal));
    }

    private static Response answer(Refusal refusal, HttpHeaders headers, Supplier<TemplateInstance> page) {
        RefusalCount.add(refusal.getClass(), refusal.status());
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
                .entity(page.get().render())
                .build();
    }
}
