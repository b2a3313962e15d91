package app.daybook.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Sql;
import app.daybook.quiz.ItemStatistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is kept of first attempts is what counting them all would say, whatever was done to them in whatever order. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ItemTalliesTest {

    private static final int MOST = 3;
    private static final List<String> OPTIONS = List.of("rare", "never");
    private static final String COUNTED = " from quiz_attempt t join enrolment e on e.id = t.enrolment_id"
            + " join quiz_answer a on a.attempt_id = t.id and a.grade is not null" + first();

    @Inject
    EntityManager database;

    @Inject
    DataSource source;

    @Inject
    TallyRounds rounds;

    @Test
    void sayWhatCountingSaysWhateverIsDone() throws Exception {
        for (int seed = 1; seed <= 6; seed++) {
            String course = "tallied-" + seed;
            Random random = new Random(seed);
            int people = 0;
            for (int step = 0; step < 120; step++) {
                int what = random.nextInt(20);
                if (what < 12) {
                    submit(course, ++people, random);
                } else if (what < 13) {
                    again(course, 1 + random.nextInt(people + 1), random);
                } else if (what < 15) {
                    setAside(course, 1 + random.nextInt(people + 1));
                } else if (what < 16) {
                    erase(course, 1 + random.nextInt(people + 1));
                } else if (what < 17) {
                    eraseAllButEvidence(course, 1 + random.nextInt(people + 1));
                } else if (what < 18) {
                    rounds.run();
                } else {
                    assertSame(course, "seed " + seed + ", step " + step);
                }
            }
            assertSame(course, "seed " + seed);
        }
    }

    /** Three thousand in one second hand the same exam in; here eight threads, while others look and take back. */
    @Test
    void countEachOnceWhenManyHandInAtOnce() throws Exception {
        String course = "tallied-at-once";
        ExecutorService people = Executors.newFixedThreadPool(12);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 12; thread++) {
                int mine = thread;
                all.add(people.submit(() -> {
                    Random random = new Random(mine);
                    for (int i = 0; i < 25; i++) {
                        if (mine < 8) {
                            submit(course, 1000 * mine + i, random);
                        } else if (mine < 10) {
                            QuarkusTransaction.requiringNew().run(() -> ItemTallies.catchUp(course, "quiz"));
                        } else {
                            setAside(course, 1000 * random.nextInt(8) + random.nextInt(25));
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            people.shutdownNow();
        }
        assertSame(course, "after all");
    }

    /** What nobody's answer holds any more is nowhere; of what many typed differently only the most given is read. */
    @Test
    void keepNoAnswerThatWasErasedAndReadFew() throws Exception {
        String course = "tallied-texts";
        for (int person = 1; person <= 30; person++) {
            submit(course, person, "{\"typed by " + (person + 10) + "\"}", 1);
        }
        assertEquals(
                List.of("typed by 11", "typed by 12", "typed by 13"),
                List.copyOf(analysis(course).items().get("q1").picks().keySet()));
        erase(course, 2);
        rounds.run();
        assertEquals(
                "29 0",
                Sql.text(
                        source,
                        "select count(*) || ' ' || count(*) filter (where picked = 'typed by 12') from item_pick"
                                + " where course = '" + course + "'"));
    }

    private void assertSame(String course, String when) throws Exception {
        ItemAnalysis kept = analysis(course);
        Map<String, List<ItemAnalysis.UnderEdition>> editions =
                QuarkusTransaction.requiringNew().call(() -> ItemAnalysis.byEdition(course, "quiz", 9));
        assertEquals(
                Sql.text(
                        source,
                        "select count(*) from quiz_attempt t join enrolment e on e.id = t.enrolment_id"
                                + first(course)),
                String.valueOf(kept.attempts()),
                when);
        Map<String, List<ItemStatistics.Tally>> tallies = new TreeMap<>();
        for (Object[] row : rows(
                "select a.question_id, a.grade, t.points - a.grade, count(*)" + COUNTED
                        + " group by 1, 2, 3 order by 1, 2, 3",
                course)) {
            tallies.computeIfAbsent((String) row[0], id -> new ArrayList<>())
                    .add(new ItemStatistics.Tally(
                            ((Number) row[1]).doubleValue(),
                            ((Number) row[2]).doubleValue(),
                            ((Number) row[3]).longValue()));
        }
        assertEquals(tallies.keySet(), kept.items().keySet(), when);
        for (String question : tallies.keySet()) {
            ItemAnalysis.Item item = kept.items().get(question);
            assertEquals(ItemStatistics.of(tallies.get(question)), item.statistics(), when);
            assertEquals(picks(course, question), item.picks().toString(), when + ", " + question);
        }
        List<String> told = new ArrayList<>();
        editions.forEach((question, all) -> all.forEach(one ->
                told.add(question + " " + one.edition() + " " + one.since().toEpochMilli() + " " + one.attempts() + " "
                        + Math.round(1e4 * one.facility() + 0.1234))));
        List<String> counted = rows(
                        "select a.question_id, t.edition, floor(1000 * extract(epoch from min(t.started_at))), count(*),"
                                + " 100 * avg(a.grade)" + COUNTED + " group by 1, 2 order by min(t.started_at) desc, 2",
                        course)
                .stream()
                .map(row -> row[0] + " " + row[1] + " " + ((Number) row[2]).longValue() + " " + row[3] + " "
                        + Math.round(1e4 * ((Number) row[4]).doubleValue() + 0.1234))
                .toList();
        assertEquals(counted.stream().sorted().toList(), told.stream().sorted().toList(), when);
        editions.forEach((question, all) -> assertEquals(
                counted.stream().filter(line -> line.startsWith(question + " ")).toList(),
                told.stream().filter(line -> line.startsWith(question + " ")).toList(),
                when));
    }

    private String picks(String course, String question) {
        Map<String, Long> picks = new LinkedHashMap<>();
        int place = 0;
        for (Object[] row : rows(
                "select picked, count(*) from (select unnest(a.response) picked" + COUNTED + " and a.question_id = '"
                        + question + "') p group by 1 order by 2 desc, 1",
                course)) {
            if (place++ < MOST || OPTIONS.contains(row[0])) {
                picks.put((String) row[0], ((Number) row[1]).longValue());
            }
        }
        return picks.toString();
    }

    private ItemAnalysis analysis(String course) {
        return QuarkusTransaction.requiringNew().call(() -> ItemAnalysis.of(course, "quiz", MOST, OPTIONS));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, String course) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql)
                        .setParameter("course", course)
                        .getResultList());
    }

    private static String first() {
        return " where e.course = :course and t.quiz_id = 'quiz' and t.number = 1 and t.submitted_at is not null"
                + " and t.set_aside_at is null"
                + " and exists (select 1 from learner l where l.id = e.learner_id and l.erased_at is null)";
    }

    private static String first(String course) {
        return first().replace(":course", "'" + course + "'");
    }

    private void submit(String course, int person, Random random) throws Exception {
        double grade = List.of(0.0, 0.5, 0.333333, 1.0).get(random.nextInt(4));
        String response = List.of(
                        "{}", "{a}", "{b}", "{a,b}", "{c,rare}", "{d}", "{\"typed " + random.nextInt(9) + "\"}")
                .get(random.nextInt(7));
        submit(course, person, response, grade);
    }

    /** Under one of four editions and with two of four questions, one of them unanswered by some. */
    private void submit(String course, int person, String response, double grade) throws Exception {
        String subject = course + "-" + person;
        String edition = "tallied-edition-" + person * 7 % 4;
        Sql.run(source, "insert into edition values ('" + edition + "', 'x', '', now()) on conflict do nothing");
        Sql.run(
                source,
                "begin; insert into learner values (nextval('learner_seq'), '" + subject + "', 'x', null, now());"
                        + " insert into enrolment select nextval('enrolment_seq'), id, '" + course + "', current_date,"
                        + " 'UTC', now() from learner where subject = '" + subject + "';"
                        + " insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition, started_at,"
                        + " questions) select nextval('quiz_attempt_seq'), e.id, 'quiz', 1, 1, '" + edition + "',"
                        + " timestamptz '2030-01-01' + interval '1 hour' * " + person * 31 % 17 + ", 2"
                        + ofPerson(subject) + "; commit");
        handIn(subject, 1, "q1", response, grade, "q" + (2 + person % 3));
    }

    private void again(String course, int person, Random random) throws Exception {
        String subject = course + "-" + person;
        Sql.run(
                source,
                "insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition, started_at, questions)"
                        + " select nextval('quiz_attempt_seq'), e.id, 'quiz', 2, 1, 'tallied-edition-1', now(), 2"
                        + ofPerson(subject) + " on conflict do nothing");
        handIn(subject, 2, "q1", "{a}", random.nextInt(2), "q2");
    }

    private void handIn(String subject, int number, String question, String response, double grade, String other)
            throws Exception {
        String attempt = "(select t.id from quiz_attempt t join enrolment e on e.id = t.enrolment_id join learner l on"
                + " l.id = e.learner_id where l.subject = '" + subject + "' and t.number = " + number
                + " and t.submitted_at is null)";
        Sql.run(
                source,
                "begin; insert into quiz_answer (attempt_id, question_id, response, saved_at, grade) select id, '"
                        + question + "', cast('" + response + "' as text[]), now(), " + grade
                        + " from quiz_attempt where id = "
                        + attempt + " union all select id, '" + other
                        + "', '{}', now(), 0 from quiz_attempt where id = "
                        + attempt + "; update quiz_attempt set submitted_at = started_at, answered = 2, points = "
                        + grade + ", safety_missed = 0, passed = false where id = " + attempt + "; commit");
    }

    private void setAside(String course, int person) throws Exception {
        Sql.run(
                source,
                "update quiz_attempt set set_aside_at = submitted_at where submitted_at is not null and enrolment_id in"
                        + " (select e.id" + ofPerson(course + "-" + person) + ")");
    }

    private void erase(String course, int person) throws Exception {
        String theirs = " in (select e.id" + ofPerson(course + "-" + person) + ")";
        Sql.run(
                source,
                "begin; delete from quiz_answer where attempt_id in (select id from quiz_attempt where enrolment_id"
                        + theirs + "); delete from quiz_attempt where enrolment_id" + theirs + "; commit");
        eraseAllButEvidence(course, person);
    }

    private void eraseAllButEvidence(String course, int person) throws Exception {
        Sql.run(
                source,
                "update learner set erased_at = now() where erased_at is null and subject = '" + course + "-" + person
                        + "'");
    }

    private static String ofPerson(String subject) {
        return " from enrolment e join learner l on l.id = e.learner_id where l.subject = '" + subject + "'";
    }
}
