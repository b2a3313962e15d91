package app.daybook.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import app.daybook.certificate.Certificate;

/** Each certificate as it was issued, byte for byte: the ledger has the sums of the same files. */
final class CertificateFiles {

    private static final String FOLDER = "certificates/";

    private CertificateFiles() {}

    private record Batch(List<Certificate> certificates, Map<String, byte[]> pdfs) {

        static Batch of(List<Certificate> certificates) {
            return new Batch(
                    certificates,
                    Certificate.pdfsOf(
                            certificates.stream().map(one -> one.serial).toList()));
        }
    }

    static void write(SummedZip zip, Scope scope) throws IOException {
        scope.readCertificates(Batch::of, batch -> {
            for (Certificate one : batch.certificates) {
                zip.stored(FOLDER + one.serial + ".pdf", batch.pdfs.get(one.serial));
                zip.text(FOLDER + one.serial + ".json", out -> out.write(one.canonicalSnapshot()));
                if (one.credential != null) {
                    zip.stored(FOLDER + one.serial + ".badge.json", one.credential.getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }
}
