package app.daybook.admission;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.learner.Learner;

/** Those who were invited together, by one file. */
@Entity
public class InvitationList extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    /** Names it in addresses. */
    public UUID token;

    String course;

    /** What those are called together who come in by it. */
    public String cohort;

    @ManyToOne(fetch = FetchType.LAZY)
    Learner madeBy;

    Instant madeAt;

    /** From then on its links let nobody in. */
    Instant expiresAt;

    /** Lines that were refused and why, one a line. */
    String refused;

    static List<InvitationList> of(String course, int most) {
        return InvitationList.<InvitationList>find("course = ?1 order by id desc", course)
                .page(0, most)
                .list();
    }

    static Optional<InvitationList> of(String course, UUID token) {
        return find("course = ?1 and token = ?2", course, token).firstResultOptional();
    }

    static String written(List<InvitationFile.Refused> refused) {
        return refused.stream().map(line -> line.line() + " " + line.fault()).collect(Collectors.joining("\n"));
    }

    List<InvitationFile.Refused> refused() {
        return Arrays.stream(refused.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" "))
                .map(line ->
                        new InvitationFile.Refused(Integer.parseInt(line[0]), InvitationFile.Fault.valueOf(line[1])))
                .toList();
    }
}
