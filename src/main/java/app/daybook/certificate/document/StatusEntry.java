package app.daybook.certificate.document;

import java.io.Serializable;
import java.util.Map;
import java.util.random.RandomGenerator;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

import app.daybook.badge.StatusBits;
import app.daybook.certificate.statement.Serial;

/**
 * The bit of one badge in a public list (W3C Bitstring Status List 1.0). What the bit says follows from the
 * {@link Ledger}; this row only says which one it is.
 */
@Entity
@Table(name = "status_entry")
@Immutable
public class StatusEntry extends PanacheEntityBase {

    public static final String PATH = "/status/";
    public static final String REVOCATION = "revocation";

    /** A list in which so many draws in a row are taken is about half full: time for the next. */
    private static final int DRAWS = 8;

    @Embeddable
    public record Id(int list, int position) implements Serializable {}

    @EmbeddedId
    public Id id;

    public String serial;

    /** Takes a free bit at random, so that its number tells neither when nor to whom a badge was issued. */
    public static StatusEntry draw(Serial serial, RandomGenerator random) {
        int list = newestList();
        for (int draw = 1; ; draw++) {
            var entry = new StatusEntry();
            entry.id = new Id(list, random.nextInt(StatusBits.LENGTH));
            entry.serial = serial.text();
            if (entry.insert()) {
                return entry;
            }
            if (draw % DRAWS == 0) {
                list++;
            }
        }
    }

    public static boolean isBegun(int list) {
        return count("id.list", list) > 0;
    }

    /** What a badge says of its bit. */
    Map<String, Object> entry(Issuer issuer) {
        String address = issuer.address(PATH + id.list());
        return Map.of(
                "id",
                address + "#" + id.position(),
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                REVOCATION,
                "statusListIndex",
                String.valueOf(id.position()),
                "statusListCredential",
                address);
    }

    private static int newestList() {
        return getSession()
                .createSelectionQuery("select coalesce(max(id.list), 0) from StatusEntry", Integer.class)
                .getSingleResult();
    }

    /** The constraint decides who was first; a loser learns it without losing the transaction. */
    private boolean insert() {
        return getSession()
                        .createNativeMutationQuery("insert into status_entry (list, position, serial)"
                                + " values (:list, :position, :serial) on conflict (list, position) do nothing")
                        .setParameter("list", id.list())
                        .setParameter("position", id.position())
                        .setParameter("serial", serial)
                        .executeUpdate()
                == 1;
    }
}
