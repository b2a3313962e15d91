package app.daybook.finding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.Course;
import app.daybook.web.RecordsAway;

/**
 * The passages of each edition that is served, in the database: written by whichever node is first asked to search it.
 * Of each course two editions stay, for nodes do not all serve a new one at the same moment.
 */
@Singleton
class SearchIndex {

    /** Goes up when passages are cut otherwise, so that what an earlier version of the program wrote is not found. */
    private static final int FORM = 1;

    private static final int EDITIONS = 8;

    private static final String BEGIN = """
            insert into search_edition (name, course, indexed_at) values (?, ?, ?) on conflict do nothing""";

    private static final String WRITE = """
            insert into search_passage (edition, place, kind, lesson, address, title, heading, text, words)
            values (?, ?, ?, ?, ?, ?, ?, ?, setweight(to_tsvector(?::regconfig, ?), 'A')
                || setweight(to_tsvector(?::regconfig, ?), 'B') || to_tsvector(?::regconfig, ?))""";

    private static final String FORGET = """
            delete from search_edition where course = ? and name <> ? and name not in
                (select name from search_edition where course = ? and name <> ? order by indexed_at desc, name limit 1)""";

    /** Headings count most, and a long section no more than a short one for being long. */
    private static final String FIND = """
            with asked as (select to_tsquery(?::regconfig, ?) as query),
            found as (select p.*, ts_rank(p.words, asked.query, 1) as rank, count(*) over () as total
                        from search_passage p, asked
                       where p.edition = ? and (p.lesson = '' or p.lesson = any (?)) and p.words @@ asked.query
                       order by rank desc, p.place
                       limit ? offset ?)
            select kind, lesson, address, title, total,
                   ts_headline(?::regconfig, heading, asked.query, ? || ', HighlightAll=true') as heading,
                   ts_headline(?::regconfig, text, asked.query,
                               ? || ', MaxFragments=2, MaxWords=28, MinWords=14, FragmentDelimiter=" … "') as text
              from found, asked
             order by rank desc, place""";

    private static final String MARKS = "StartSel=" + Hit.BEGIN + ", StopSel=" + Hit.END;

    private final DataSource database;
    private final Clock clock;
    private final Cache<String, List<Excerpt>> passages =
            Caffeine.newBuilder().maximumSize(EDITIONS).build();

    /** @param total how many there are, of which these are a page */
    record Found(List<Hit> hits, int total) {}

    SearchIndex(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of an edition that is served, in the order of its pages. */
    List<Excerpt> passages(Course course) {
        return passages.get(name(course), name -> Excerpts.of(course, MessageBundles.get(FindingTexts.class)));
    }

    /**
     * The sections that answer a query, the best first.
     *
     * @param query for {@code to_tsquery}
     * @param open the ids of the days that have opened
     */
    Found find(Course course, String query, Collection<String> open, int from, int most) {
        String rules = Language.rules(course.language());
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, rules);
            find.setString(2, query);
            find.setString(3, name(course));
            find.setArray(4, connection.createArrayOf("text", open.toArray()));
            find.setInt(5, most);
            find.setInt(6, from);
            find.setString(7, rules);
            find.setString(8, MARKS);
            find.setString(9, rules);
            find.setString(10, MARKS);
            List<Hit> hits = new ArrayList<>();
            int total = 0;
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    total = rows.getInt(5);
                    hits.add(new Hit(
                            Excerpt.Kind.valueOf(rows.getString(1)),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            Hit.pieces(rows.getString(6)),
                            Hit.pieces(rows.getString(7))));
                }
            }
            return new Found(hits, total);
        } catch (SQLException e) {
            throw new RecordsAway(e);
        }
    }

    /** Whether a query asks for nothing in a language: all of its words are too common to be kept. */
    boolean isCommon(Course course, String query) {
        try (Connection connection = database.getConnection();
                PreparedStatement ask =
                        connection.prepareStatement("select numnode(to_tsquery(?::regconfig, ?)) = 0")) {
            ask.setString(1, Language.rules(course.language()));
            ask.setString(2, query);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new RecordsAway(e);
        }
    }

    /**
     * Writes the passages of an edition; of two nodes at once the second waits and has nothing to do.
     *
     * @return whether they were missing
     */
    boolean index(Course course) {
        List<Excerpt> all = passages(course);
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return write(connection, course, all);
            } catch (SQLException e) {
                throw new RecordsAway(e);
            }
        });
    }

    private boolean write(Connection connection, Course course, List<Excerpt> all) throws SQLException {
        String name = name(course);
        try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            begin.setString(1, name);
            begin.setString(2, course.id());
            begin.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            if (begin.executeUpdate() == 0) {
                return false;
            }
        }
        String rules = Language.rules(course.language());
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            for (int place = 0; place < all.size(); place++) {
                Excerpt passage = all.get(place);
                write.setString(1, name);
                write.setInt(2, place);
                write.setString(3, passage.kind().name());
                write.setString(4, passage.lesson());
                write.setString(5, passage.address());
                write.setString(6, passage.title());
                write.setString(7, Hit.unmarked(passage.heading()));
                write.setString(8, Hit.unmarked(passage.text()));
                write.setString(9, rules);
                write.setString(10, FoldedWords.folded(passage.heading()));
                write.setString(11, rules);
                write.setString(12, FoldedWords.folded(passage.title()));
                write.setString(13, rules);
                write.setString(14, FoldedWords.folded(passage.text()));
                write.addBatch();
            }
            write.executeBatch();
        }
        try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setString(1, course.id());
            forget.setString(2, name);
            forget.setString(3, course.id());
            forget.setString(4, name);
            forget.executeUpdate();
        }
        return true;
    }

    private static String name(Course course) {
        return course.id() + " " + course.edition() + " " + FORM;
    }
}
