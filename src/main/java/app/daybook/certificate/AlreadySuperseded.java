package app.daybook.certificate;

import java.util.Optional;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.certificate.statement.CertificateTexts;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.web.Refusal;

/** A certificate that no longer counts because another one has its place. */
public final class AlreadySuperseded extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String successor;

    /**
     * @param successor what the one that has its place says
     */
    AlreadySuperseded(Snapshot successor) {
        super(
                409,
                CertificateTexts.class,
                texts -> texts.alreadySuperseded(
                        successor.holder(), successor.number().grouped()),
                CertificateTexts::alreadySupersededToDo);
        this.successor = successor.serial();
    }

    /** Every form of a certificate is sent to an address below the certificate's own. */
    @Override
    protected Optional<Way> way() {
        return Optional.of(new Way(
                "../" + successor, MessageBundles.get(CertificateTexts.class).toSuccessor()));
    }

    /** The serial of the one that has its place. */
    public String successor() {
        return successor;
    }
}
