package app.daybook.authoring;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import app.daybook.course.FinalExam;
import app.daybook.markdown.Findings;

/**
 * The ids under which learners' progress and answers are kept, as the files of one edition name them: lessons,
 * objectives ({@code lesson.key}) and questions. None of them under which something is kept may vanish, unless the
 * author retires it under {@code retired} in {@code course.yaml}; a retired id is never used again. An id that was
 * published and that nobody opened or answered may go as it came.
 *
 * @param lessons of each file its lesson's id
 * @param objectives each with the file that names it
 * @param questions each with the file that asks it
 * @param checks self-checks, each with its file; nothing is kept under them, so that they may go at any time
 */
public record StableIds(
        Map<String, String> lessons,
        Map<String, String> objectives,
        Map<String, String> questions,
        Map<String, String> checks) {

    private static final String ABOUT = "course.yaml";

    /**
     * What is kept of learners of a course.
     *
     * @param lessons ids of lessons that somebody opened, and of quizzes that somebody began
     * @param questions ids of questions that somebody answered
     */
    public record Kept(Set<String> lessons, Set<String> questions) {

        public Kept {
            lessons = Set.copyOf(lessons);
            questions = Set.copyOf(questions);
        }

        /** Answers are counted under an objective; it is free while no quiz that may ask for it was begun. */
        private boolean hasObjective(String objective) {
            return lessons.contains(objective.replaceAll("[.].*", "")) || lessons.contains(FinalExam.ID);
        }
    }

    static StableIds of(CourseFiles files) {
        Findings ignored = new Findings();
        Map<String, String> lessons = new LinkedHashMap<>();
        Map<String, String> objectives = new LinkedHashMap<>();
        Map<String, String> questions = new LinkedHashMap<>();
        Map<String, String> checks = new LinkedHashMap<>();
        for (String file : files.names(CourseFiles.LESSONS + "|" + FinalExamReader.FILE)) {
            FrontMatter front = FrontMatter.read(file, files, ignored);
            if (!file.equals(FinalExamReader.FILE)) {
                String id = front.yaml().optionalText("id").orElse("");
                lessons.put(file, id);
                front.yaml().map("objectives").keys().forEach(key -> objectives.put(id + "." + key, file));
            }
            int quiz = file.equals(FinalExamReader.FILE) ? 0 : LessonReader.quizAt(front.body());
            Braces.HEADING.matcher(front.body()).results().forEach(match -> {
                if (match.start() >= quiz) {
                    questions.put(match.group(2), file);
                } else if (Braces.isCheck(match.group(1))) {
                    checks.put(match.group(2), file);
                }
            });
        }
        return new StableIds(lessons, objectives, questions, checks);
    }

    /** Each id of the published edition under which something is kept and that these files neither have nor retire is an error. */
    public static void refuseVanished(CourseFiles files, CourseFiles published, Kept kept, Findings findings) {
        comparison(files, published, kept, findings).run();
    }

    /**
     * Each lesson whose file is there under another id, in a course that may not be readable: whatever else is found,
     * such as links to the old id, follows from it.
     */
    public static void refuseRenamed(CourseFiles files, CourseFiles published, Kept kept, Findings findings) {
        comparison(files, published, kept, findings).renamed();
    }

    private static Comparison comparison(CourseFiles files, CourseFiles published, Kept kept, Findings findings) {
        return new Comparison(files, of(files), of(published).kept(kept), retired(files), findings);
    }

    /** Those of them that must stay: a lesson also where one of its questions was answered. */
    private StableIds kept(Kept kept) {
        Map<String, String> held = new LinkedHashMap<>(questions);
        held.keySet().retainAll(kept.questions());
        Map<String, String> aims = new LinkedHashMap<>(objectives);
        aims.keySet().removeIf(id -> !kept.hasObjective(id));
        Map<String, String> days = new LinkedHashMap<>(lessons);
        days.entrySet().removeIf(day -> !kept.lessons().contains(day.getValue()) && !held.containsValue(day.getKey()));
        return new StableIds(days, aims, held, Map.of());
    }

    /** What is retired stays reserved: answers are kept under it. */
    static void refuseReused(CourseFiles files, Findings findings) {
        StableIds now = of(files);
        YamlMap yaml = about(files);
        for (String id : retired(files)) {
            if (now.lessons.containsValue(id)
                    || now.objectives.containsKey(id)
                    || now.questions.containsKey(id)
                    || now.checks.containsKey(id)) {
                findings.error(
                        ABOUT,
                        yaml.lineOf("retired", id),
                        "retired",
                        "\"" + id + "\" is retired here and used in the course; give what uses it an id of its own.");
            }
        }
    }

    private static Set<String> retired(CourseFiles files) {
        return new LinkedHashSet<>(about(files).texts("retired"));
    }

    private static YamlMap about(CourseFiles files) {
        Findings ignored = new Findings();
        return YamlMap.parse(ABOUT, files.text(ABOUT, ignored).orElse("{}"), 1, ignored);
    }

    private record Comparison(
            CourseFiles files, StableIds now, StableIds before, Set<String> retired, Findings findings) {

        /** With a lesson go its objectives and questions: it is told once, and retired once. */
        void run() {
            renamed();
            before.lessons.forEach((file, id) -> {
                if (isGone(id, now.lessons.values()) && !isRenamed(file, id)) {
                    refuse("lesson", id, file);
                }
            });
            before.objectives.forEach((id, file) -> {
                if (lessonStays(file) && isGone(id, now.objectives.keySet())) {
                    refuse("objective", id, file);
                }
            });
            before.questions.forEach((id, file) -> {
                if (lessonStays(file) && isGone(id, now.questions.keySet())) {
                    refuse("question", id, file);
                }
            });
        }

        void renamed() {
            before.lessons.forEach((file, id) -> {
                if (isGone(id, now.lessons.values()) && isRenamed(file, id)) {
                    findings.error(
                            file,
                            FrontMatter.read(file, files, new Findings()).yaml().lineOf("id"),
                            "vanished-id",
                            "This lesson was published as \"" + id + "\" and is now \"" + now.lessons.get(file)
                                    + "\", and students' records name it. Write \"id: " + id
                                    + "\" again; if it is another lesson, list \"" + id
                                    + "\" under \"retired\" in course.yaml.");
                }
            });
        }

        private boolean isRenamed(String file, String id) {
            String present = now.lessons.getOrDefault(file, "");
            return !present.isEmpty() && !present.equals(id);
        }

        private boolean isGone(String id, Collection<String> ids) {
            return !ids.contains(id) && !retired.contains(id);
        }

        private boolean lessonStays(String file) {
            String lesson = before.lessons.get(file);
            return lesson == null || now.lessons.containsValue(lesson);
        }

        private void refuse(String kind, String id, String file) {
            findings.error(
                    ABOUT,
                    1,
                    "vanished-id",
                    "The " + kind + " \"" + id + "\" of " + file
                            + " was published and is gone, and students' records name"
                            + " it. Put it back, or list it under \"retired\" in course.yaml if it is to go for good.");
        }
    }
}
