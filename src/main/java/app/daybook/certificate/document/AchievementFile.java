package app.daybook.certificate.document;

import java.util.Optional;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

import app.daybook.certificate.statement.Achievement;
import app.daybook.certificate.statement.FrozenJson;

/** What was {@link Earned}, with its picture, as badges point to it. Never changed; outlives the course. */
@Entity
@Table(name = "achievement")
@Immutable
public class AchievementFile extends PanacheEntityBase {

    @Id
    public String digest;

    /** Open Badges 3.0 Achievement, as JSON. */
    public String document;

    @Basic(fetch = FetchType.LAZY)
    public String svg;

    @Basic(fetch = FetchType.LAZY)
    public byte[] png;

    public static Optional<AchievementFile> of(String digest) {
        return findByIdOptional(digest);
    }

    /** Draws and stores it unless somebody else did. */
    public static void keep(Earned earned, Achievement achieved) {
        if (count("digest", earned.digest()) > 0) {
            return;
        }
        String svg = BadgePicture.svg(
                achieved.title(), achieved.course(), achieved.provider().name());
        getSession()
                .createNativeMutationQuery("insert into achievement (digest, document, svg, png)"
                        + " values (:digest, :document, :svg, :png) on conflict (digest) do nothing")
                .setParameter("digest", earned.digest())
                .setParameter("document", FrozenJson.write(earned.standalone()))
                .setParameter("svg", svg)
                .setParameter("png", BadgePicture.png(svg))
                .executeUpdate();
    }
}
