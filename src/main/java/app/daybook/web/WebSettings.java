package app.daybook.web;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the service is reached from outside. */
@ConfigMapping(prefix = "daybook.web")
public interface WebSettings {

    /**
     * Where this Daybook is reached from outside, without a slash at the end. Every link begins with it. It is printed on
     * every certificate and never changed there: choose an address that will last as long as the certificates.
     */
    String baseUrl();

    /** Who runs this service and issues its certificates. */
    String provider();

    /** The provider's postal address on one line, as certificates print it. */
    String providerAddress();

    /** Where learners write for help: an e-mail address or a page. */
    String contact();

    /** Addresses or networks whose {@code X-Forwarded-For} is believed; nobody's if not set. */
    Optional<List<String>> trustedProxies();

    /** The most that a body may have, where no {@link LargerBody} says otherwise. */
    @WithDefault("256K")
    MemorySize body();

    /** How long a body may take, from the head of its request to its last byte. */
    @WithDefault("20S")
    Duration bodyWithin();

    /** How many bodies may be on their way in at once; the slowest gives way to the next. */
    @WithDefault("1000")
    int uploads();

    /** How many forms of one session may wait on a node while others of it are worked on. */
    @WithDefault("500")
    int formsWaiting();

    /** What all bodies in memory may have together, on their way in or waiting for their answer. */
    @WithDefault("32M")
    MemorySize uploadMemory();

    /** Whom to tell of a weakness: an e-mail address or an {@code https:} page; nobody if not set. */
    Optional<String> securityContact();

    /** The last day on which that holds, at most a year ahead (RFC 9116, section 2.5.5); without it nobody is named. */
    Optional<LocalDate> securityContactUntil();

    /** How often one client address is sent on to register, a minute and at once, on all nodes together; 1 or more. */
    @WithDefault("60")
    int signUpsPerMinute();

    /**
     * How often one client address searches a course or its atlas, and one account learners and certificates, a minute and at once,
     * on all nodes together; 1 or more.
     */
    @WithDefault("120")
    int searchesPerMinute();

    /**
     * The folder of what the law asks the provider to say: {@code privacy.md}, {@code terms.md}, {@code imprint.md}, each
     * with its title as first heading; none if not set.
     */
    Optional<Path> legal();
}
