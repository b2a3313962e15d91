package app.daybook.audit;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** All practical records of a person that were handed in, for reading. */
@CheckedTemplate(basePath = "audit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PersonsRecords(String course, long person, List<WholeRecord> records) implements TemplateInstance {}
