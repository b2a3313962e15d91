package app.daybook.certificate.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.certificate.document.AchievementFile;
import app.daybook.certificate.document.Earned;
import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.statement.FrozenJson;

/**
 * What everyone who finished an edition has earned, for people, in the words of the document that badges point to.
 *
 * @param language of those words, BCP 47
 * @param drawing the path of its picture
 */
@CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AchievementPage(
        String name,
        String language,
        String description,
        String criteria,
        String provider,
        String drawing,
        Preview preview)
        implements TemplateInstance {

    static AchievementPage of(AchievementFile file, Issuer issuer) {
        try {
            JsonNode said = FrozenJson.MAPPER.readTree(file.document);
            String path = Earned.PATH + file.digest;
            String name = said.path("name").asText();
            String description = said.path("description").asText();
            return new AchievementPage(
                    name,
                    said.path("inLanguage").asText(),
                    description,
                    said.at("/criteria/narrative").asText(),
                    said.at("/creator/name").asText(),
                    path + ".svg",
                    Preview.of(name, description, said.path("id").asText(), path + ".png", issuer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not an achievement that was written here", e);
        }
    }
}
