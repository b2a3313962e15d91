package app.daybook.watch;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** From when on something is worth a warning. None of it takes a node out of service. */
@ConfigMapping(prefix = "daybook.watch")
public interface WatchSettings {

    /** How old the newest backup may be. */
    @WithDefault("26H")
    Duration backupWithin();

    /** How old the newest check of the ledger may be; one is made each week. */
    @WithDefault("9D")
    Duration ledgerCheckWithin();

    /** How many months old the time-zone data of Java may be. */
    @WithDefault("12")
    int timeZoneMonths();

    /** How much room the disk of the course folder must have. */
    @WithDefault("1G")
    MemorySize diskFree();
}
