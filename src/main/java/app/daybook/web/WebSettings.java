package app.daybook.web;

import io.smallrye.config.ConfigMapping;

/** How the service is reached from outside. */
@ConfigMapping(prefix = "daybook.web")
public interface WebSettings {

    /** The address of the service without a slash at the end, as certificates and sign-out name it. */
    String baseUrl();

    /** Who runs this service and issues its certificates. */
    String provider();

    /** The provider's postal address on one line, as certificates print it. */
    String providerAddress();

    /** Where learners write for help: an e-mail address or a page. */
    String contact();
}
