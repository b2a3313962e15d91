package app.daybook.certificate;

import java.net.URI;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "daybook.certificate")
interface CertificateConfig {

    /**
     * Where this Daybook is reached from outside, without a slash at the end. Printed on every certificate and never
     * changed afterwards: choose an address that will last as long as the certificates.
     */
    @WithDefault("http://localhost:8080")
    URI address();

    /** The sheet that certificates are printed on: letter, which North America frames, or a4. */
    @WithDefault("letter")
    Paper paper();
}
