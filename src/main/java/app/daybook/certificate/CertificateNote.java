package app.daybook.certificate;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What an instructor noted about a row of the ledger, for other instructors only. */
@Entity
public class CertificateNote extends PanacheEntityBase {

    /** Characters. */
    public static final int LONGEST = 2000;

    @Id
    @Column(name = "event_id")
    public Long eventId;

    public String note;

    static Optional<String> about(CertificateEvent event) {
        return CertificateNote.<CertificateNote>findByIdOptional(event.id).map(found -> found.note);
    }

    /** Nothing is kept where nothing was written. */
    static void keep(CertificateEvent event, String text) {
        if (!text.isBlank()) {
            var kept = new CertificateNote();
            kept.eventId = event.id;
            kept.note = text.strip();
            kept.persist();
        }
    }
}
