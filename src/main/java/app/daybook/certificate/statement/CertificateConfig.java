package app.daybook.certificate.statement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "daybook.certificate")
public interface CertificateConfig {

    /** How often one client address may ask for a verification page, a minute and at once, on all nodes together; 1 or more. */
    @WithDefault("120")
    int verificationsPerMinute();

    /** How long a certificate outlives an erased account, years. Never below what an accreditor asks. */
    @WithDefault("7")
    int retentionYears();

    /** The sheet that certificates are printed on: letter, which North America frames, or a4. */
    @WithDefault("letter")
    Paper paper();
}
