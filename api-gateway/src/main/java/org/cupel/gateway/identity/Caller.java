package org.cupel.gateway.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the gateway knows of who calls, on top of name and roles. */
public final class Caller {

    private static final String KEY_ID = "cupel.key-id";
    static final String EXPIRES = "cupel.expires-at";
    private static final String OPEN = "cupel.open";
    private static final String LOCAL_ADMIN = "local-admin";

    private Caller() {}

    static SecurityIdentity ofKey(StoredKey key) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.name()))
                .addRoles(Role.expand(key.roles()))
                .addAttribute(KEY_ID, key.id())
                .addAttribute(EXPIRES, key.expiresAt())
                .build();
    }

    /** Everybody, where the door is open. */
    static SecurityIdentity localAdmin() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(LOCAL_ADMIN))
                .addRoles(Role.expand(List.of(Roles.ADMIN)))
                .addAttribute(OPEN, true)
                .build();
    }

    public static Optional<String> keyId(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(KEY_ID));
    }

    public static Optional<Instant> expiresAt(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(EXPIRES));
    }

    /** Whether the caller was let in without saying who it is. */
    public static boolean unnamed(SecurityIdentity identity) {
        return identity.isAnonymous() || identity.getAttribute(OPEN) != null;
    }
}
