package app.daybook.badge;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "daybook.badge")
interface BadgeConfig {

    /**
     * The folder of the keys that sign badges: one private key as PEM, and the public halves of those that signed
     * before. It has no default, because a certificate that is issued without a badge never gets one.
     */
    Path keys();
}
