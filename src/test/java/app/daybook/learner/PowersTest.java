package app.daybook.learner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PowersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        OPEN_DESK      | OWNER AUTHOR RECORDS_REVIEWER TEACHER AUDITOR CLINICAL_REVIEWER
        WRITE          | OWNER AUTHOR
        PUBLISH        | OWNER
        READ_REVIEWS   | OWNER AUTHOR CLINICAL_REVIEWER
        REVIEW_CONTENT | CLINICAL_REVIEWER
        SEE_LEARNERS   | OWNER TEACHER
        ADMIT          | OWNER TEACHER
        SUPPORT        | OWNER TEACHER
        READ_RECORDS   | OWNER RECORDS_REVIEWER TEACHER
        ISSUE          | OWNER TEACHER
        SEE_RESULTS    | OWNER AUTHOR TEACHER AUDITOR
        AUDIT          | OWNER AUDITOR
        ERASE          | OWNER
        GIVE_ROLES     | OWNER\
        """)
    void isOfTheseRolesAndNoOthers(Power power, String roles) {
        Set<CourseRole> holding =
                Stream.of(roles.split(" ")).map(CourseRole::valueOf).collect(Collectors.toSet());
        for (CourseRole role : CourseRole.values()) {
            assertEquals(
                    holding.contains(role),
                    Powers.of(Set.of(role), false, false).hold(power),
                    role.name());
        }
    }

    @Test
    void withoutAnOwnerWhoeverTeachesGoesOnAsBeforeRoles() {
        Powers before = Powers.of(Set.of(), true, false);
        assertEquals(EnumSet.complementOf(EnumSet.of(Power.GIVE_ROLES, Power.REVIEW_CONTENT)), before.held());
        assertFalse(Powers.of(Set.of(), false, false).isAny());
    }

    @Test
    void administratorsGiveRolesAndSeeNobodysNames() {
        assertEquals(
                EnumSet.of(Power.OPEN_DESK, Power.GIVE_ROLES),
                Powers.of(Set.of(), false, true).held());
    }

    @Test
    void severalRolesAddUp() {
        Powers both = Powers.of(EnumSet.of(CourseRole.AUTHOR, CourseRole.CLINICAL_REVIEWER), false, false);
        assertTrue(both.hold(Power.WRITE) && both.hold(Power.REVIEW_CONTENT));
        assertFalse(both.hold(Power.PUBLISH));
    }

    @ParameterizedTest
    @EnumSource(CourseRole.class)
    void aRoleIsKnownByItsWord(CourseRole role) {
        assertEquals(role, CourseRole.of(role.word()).orElseThrow());
        assertTrue(CourseRole.of(role.word() + " ").isEmpty());
    }

    /** The guide for those who write courses has the same table; a power has a row of ticks in the order of the roles. */
    @Test
    void theGuideSaysTheSame() throws Exception {
        List<String> rows = Files.readAllLines(Path.of("content/README.md")).stream()
                .filter(line -> line.matches("\\|[^|]+(\\| [✓–] ){6}\\|"))
                .map(line -> line.replaceAll("^\\|[^|]+\\|", ""))
                .toList();
        List<String> told = Stream.of(Power.values())
                .map(power -> Stream.of(CourseRole.values())
                        .map(role -> power.isOf(role) ? " ✓ |" : " – |")
                        .collect(Collectors.joining()))
                .toList();
        assertEquals(told, rows);
    }
}
