package app.daybook.studio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.authoring.FinalExamReader;
import app.daybook.authoring.lint.Lint;
import app.daybook.course.Course;
import app.daybook.course.Part;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.markdown.Finding;
import app.daybook.publishing.Catalogue;
import app.daybook.studio.draft.Checks;
import app.daybook.studio.draft.Draft;
import app.daybook.studio.draft.Drafts;

/** The courses that somebody may write, and one of them as a tree of files. */
@Path("/studio")
@RolesAllowed(Authored.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
class TreePage {

    /** In the order in which an author needs them. */
    private static final List<String> FILES_OF_COURSE = List.of(
            "course.yaml",
            FinalExamReader.FILE,
            "evaluation.md",
            "references.yaml",
            "practice.yaml",
            "sheets.yaml",
            "triage.yaml",
            "glossary.yaml",
            "atlas.yaml");

    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Written(List<WrittenCourse> courses, boolean beginning) implements TemplateInstance {}

    /** @param title its address where it has none yet */
    record WrittenCourse(String id, String title, boolean published, boolean draft) {}

    /**
     * @param name of the course; its address where it has none yet
     * @param published whether an edition of it is served
     * @param readable whether it can be read as it is written
     * @param taken how many files came in a ZIP just now, if one came; of them {@code recoded} were not UTF-8, beside them
     *     some were {@code left} out
     */
    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Tree(
            String course,
            String name,
            boolean published,
            boolean changed,
            int errors,
            int warnings,
            int taken,
            int recoded,
            int left,
            List<Branch> branches)
            implements TemplateInstance {}

    /** @param title of a part; empty for the files of the whole course and for media, which have names of their own */
    record Branch(Kind kind, String title, List<FileRow> files) {

        public boolean isDays() {
            return kind == Kind.PART;
        }
    }

    /** What stands together in the tree. */
    enum Kind {
        COURSE,
        PART,
        MEDIA,
        OTHER
    }

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final Checks checks;
    private final Authored authored;

    TreePage(Catalogue catalogue, Drafts drafts, Checks checks, Authored authored) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.checks = checks;
        this.authored = authored;
    }

    @GET
    public TemplateInstance courses() {
        List<String> written = drafts.courses();
        Set<String> all = new TreeSet<>(written);
        catalogue.courses().forEach(course -> all.add(course.id()));
        return new Written(
                all.stream()
                        .filter(authored::writes)
                        .map(id -> {
                            Optional<Course> served = catalogue.course(id);
                            return new WrittenCourse(
                                    id, served.map(Course::title).orElse(id), served.isPresent(), written.contains(id));
                        })
                        .sorted(Comparator.comparing(WrittenCourse::title))
                        .toList(),
                authored.begins());
    }

    @GET
    @Needs(Power.WRITE)
    @Path("{course}")
    public TemplateInstance tree(
            @PathParam("course") String courseId,
            @QueryParam("taken") @DefaultValue("0") int taken,
            @QueryParam("recoded") @DefaultValue("0") int recoded,
            @QueryParam("left") @DefaultValue("0") int left) {
        Draft draft = authored.draft(courseId);
        Lint.Checked checked = checks.of(draft);
        Optional<Course> course = checked.course().or(() -> catalogue.course(courseId));
        int errors = (int) checked.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
        return new Tree(
                courseId,
                course.map(Course::title).orElse(courseId),
                draft.edition().isPresent(),
                draft.isChanged(),
                errors,
                checked.findings().size() - errors,
                taken,
                recoded,
                left,
                branches(FileRow.of(draft, checked, course), course));
    }

    private static List<Branch> branches(List<FileRow> rows, Optional<Course> course) {
        List<Branch> branches = new ArrayList<>();
        branches.add(new Branch(
                Kind.COURSE,
                "",
                rows.stream()
                        .filter(row -> FILES_OF_COURSE.contains(row.path()))
                        .sorted(Comparator.comparing(row -> FILES_OF_COURSE.indexOf(row.path())))
                        .toList()));
        List<Part> parts = course.map(Course::parts).orElse(List.of());
        for (Part part : parts) {
            branches.add(new Branch(
                    Kind.PART,
                    part.title(),
                    rows.stream().filter(row -> part.holds(row.day())).toList()));
        }
        branches.add(new Branch(
                Kind.OTHER,
                "",
                rows.stream()
                        .filter(row -> !row.isMedia() && !FILES_OF_COURSE.contains(row.path()))
                        .filter(row -> parts.stream().noneMatch(part -> part.holds(row.day())))
                        .toList()));
        branches.add(new Branch(
                Kind.MEDIA, "", rows.stream().filter(FileRow::isMedia).toList()));
        branches.removeIf(branch -> branch.files().isEmpty());
        return branches;
    }
}
