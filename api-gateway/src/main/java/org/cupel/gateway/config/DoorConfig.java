package org.cupel.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cupel.gateway.protection.Risk;

/** Who may come near, how fast, and what is refused at the start. */
@ConfigMapping(prefix = "cupel.gateway")
public interface DoorConfig {

    /** Whether the gateway refuses to start with settings that are unsafe. */
    @WithDefault("true")
    boolean strict();

    /** Unsafe settings that somebody has thought about. */
    Optional<Set<Risk>> acceptedRisks();

    /** Addresses and networks that may come near; all when there are none. */
    Optional<List<String>> allowedAddresses();

    /** Addresses and networks of proxies whose word on addresses and schemes is believed. */
    Optional<List<String>> trustedProxies();

    /** Whether plain requests are sent on to HTTPS, or refused where that would repeat a write. */
    @WithDefault("false")
    boolean forceHttps();

    /** Origins whose pages may call; their own always may. */
    Optional<List<String>> corsOrigins();

    Limits limits();

    Oidc oidc();

    /** An identity provider whose tokens open the door beside keys. */
    interface Oidc {

        /** Whether there is one. */
        @WithDefault("false")
        boolean enabled();

        /** Its address, below which its discovery document lies. */
        Optional<String> issuer();

        /** For whom its tokens must be, so that those for other programs open nothing here. */
        @WithDefault("cupel")
        String audience();

        /** Where a token names roles, with slashes into nested claims. */
        @WithDefault("roles")
        String rolesClaim();
    }

    /** How much at a time. */
    interface Limits {

        /** Per key, or per address without one; 0 for any number. */
        @WithDefault("200")
        int requestsPerSecond();

        /** At once, after a pause. */
        @WithDefault("1000")
        int burst();

        /** Keys that are looked up in the database, per second and address. */
        @WithDefault("50")
        int lookupsPerSecond();

        /** Requests under way at a time; 0 for any number. */
        @WithDefault("256")
        int concurrent();

        /** Event streams open at a time; 0 for any number. */
        @WithDefault("500")
        int streams();
    }
}
