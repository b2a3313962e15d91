package app.daybook.certificate.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import app.daybook.certificate.statement.Serial;
import app.daybook.web.When;

/** Where anyone checks a badge file of ours. What is sent is read, answered and forgotten. */
@Path("/badge-check")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class BadgeCheckPage {

    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BadgeForm() implements TemplateInstance {}

    /**
     * @param serial empty if the file names none of our form
     */
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BadgeResult(BadgeFinding finding, BadgeClaim claim, String serial, String checkedAt)
            implements TemplateInstance {}

    private final BadgeCheck check;
    private final Clock clock;

    BadgeCheckPage(BadgeCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    @GET
    public TemplateInstance form() {
        return new BadgeForm();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public TemplateInstance check(@RestForm FileUpload file, @RestForm String text) throws IOException {
        byte[] sent = file != null && file.size() > 0
                ? Files.readAllBytes(file.uploadedFile())
                : String.valueOf(text).getBytes(StandardCharsets.UTF_8);
        BadgeCheck.Result result = check.check(sent);
        return new BadgeResult(
                result.finding(),
                result.badge().map(BadgeClaim::of).orElse(BadgeClaim.NONE),
                result.serial().map(Serial::grouped).orElse(""),
                When.momentInUtc(clock.instant()));
    }
}
