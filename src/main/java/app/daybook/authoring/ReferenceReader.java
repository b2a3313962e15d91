package app.daybook.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import app.daybook.course.Reference;
import app.daybook.markdown.Findings;

/** Reads {@code references.yaml}: one mapping a work, under the key by which lessons cite it. */
final class ReferenceReader {

    private static final String FILE = "references.yaml";

    private final Findings findings;

    ReferenceReader(Findings findings) {
        this.findings = findings;
    }

    Map<String, Reference> read(CourseFiles files) {
        Map<String, Reference> references = new LinkedHashMap<>();
        if (files.bytes(FILE).isEmpty()) {
            return references;
        }
        YamlMap yaml = YamlMap.parse(FILE, files.text(FILE, findings).orElse("{}"), 1, findings);
        for (String key : yaml.keys()) {
            YamlMap work = yaml.map(key);
            Optional<String> pmid = work.optionalText("pmid").map(id -> "https://pubmed.ncbi.nlm.nih.gov/" + id + "/");
            Optional<String> pmcid =
                    work.optionalText("pmcid").map(id -> "https://pmc.ncbi.nlm.nih.gov/articles/" + id + "/");
            Optional<String> doi = work.optionalText("doi").map(id -> "https://doi.org/" + id);
            references.put(
                    key,
                    new Reference(
                            key,
                            work.optionalText("authors"),
                            work.optionalText("year"),
                            work.text("title"),
                            work.optionalText("journal"),
                            doi.or(() -> pmid).or(() -> pmcid)));
            work.refuseUnknownKeys();
        }
        return references;
    }
}
