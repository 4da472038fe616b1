package org.cupel.gateway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cupel.gateway.config.KeysConfig;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;
import org.cupel.platform.problem.ProblemException;
import org.cupel.schema.access.KeyText;

/** Hands keys out, changes their secrets and takes them back. */
@ApplicationScoped
public class KeyOffice {

    private static final int LONGEST_NAME = 100;
    private static final Set<String> ROLES = Role.expand(List.of(Roles.ADMIN));

    private final KeyStore store;
    private final KeyRing ring;
    private final KeysConfig config;
    private final Clock clock = Clock.systemUTC();

    KeyOffice(KeyStore store, KeyRing ring, KeysConfig config) {
        this.store = store;
        this.ring = ring;
        this.config = config;
    }

    public Slice<ApiKey> page(PageRequest request) {
        return store.page(request);
    }

    /**
     * @param days null for as many as is usual
     * @throws ProblemException 422 when the key would make no sense
     */
    public IssuedKey issue(String name, List<String> roles, Integer days, String by) {
        KeyText text = KeyText.fresh();
        return new IssuedKey(text.text(), add(text, checkedName(name), checked(roles), life(days), by));
    }

    /** Keeps a key that was made elsewhere; a key that is there stays as it is. */
    public Optional<ApiKey> keep(KeyText text, String name, String role, String by) {
        return store.add(newKey(text, name, List.of(role), Duration.ofDays(config.days()), by));
    }

    private ApiKey add(KeyText text, String name, List<String> roles, Duration life, String by) {
        return store.add(newKey(text, name, roles, life, by))
                .orElseThrow(() -> new IllegalStateException("Two fresh keys have the id " + text.id()));
    }

    private NewKey newKey(KeyText text, String name, List<String> roles, Duration life, String by) {
        Instant now = clock.instant();
        return new NewKey(text.id(), name, roles, text.hash(), by, now, now.plus(life));
    }

    /**
     * @param graceSeconds how long the old secret stays good, null for as long as is usual
     * @throws ProblemException 404 when no key that is good has the id, 422 when the grace is too long
     */
    public IssuedKey rotate(String id, Long graceSeconds) {
        KeyText text = KeyText.freshFor(id);
        Instant now = clock.instant();
        ApiKey about = store.rotate(id, text.hash(), now, now.plus(grace(graceSeconds)))
                .orElseThrow(() -> unknown(id));
        ring.forget(id);
        return new IssuedKey(text.text(), about);
    }

    /** @throws ProblemException 404 when no key has the id */
    public ApiKey revoke(String id, String by) {
        ApiKey about = store.revoke(id, by, clock.instant()).orElseThrow(() -> unknown(id));
        ring.forget(id);
        return about;
    }

    private static String checkedName(String name) {
        if (name == null
                || name.isBlank()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw invalid("The name '" + name + "' is none. Send 1 to " + LONGEST_NAME
                    + " characters that say whom moves and results are written down under.");
        }
        return name.strip();
    }

    private static List<String> checked(List<String> roles) {
        if (roles == null || roles.isEmpty() || !ROLES.containsAll(roles)) {
            throw invalid("The roles " + roles + " are not known. Send some of " + new TreeSet<>(ROLES) + ".");
        }
        return roles.stream().distinct().sorted().toList();
    }

    private Duration life(Integer days) {
        if (days != null && (days < 1 || days > config.maxDays())) {
            throw invalid(
                    "A key cannot live " + days + " days. Send expiresInDays from 1 to " + config.maxDays() + ".");
        }
        return Duration.ofDays(days == null ? config.days() : days);
    }

    private Duration grace(Long seconds) {
        if (seconds != null && (seconds < 0 || seconds > config.maxGrace().toSeconds())) {
            throw invalid("An old secret cannot stay good for " + seconds + " seconds. Send graceSeconds from 0 to "
                    + config.maxGrace().toSeconds() + ".");
        }
        return seconds == null ? config.grace() : Duration.ofSeconds(seconds);
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(422, "invalid-key", detail);
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(
                404, "unknown-key", "No key that is good has the id '" + id + "'. List them with GET /api/v1/keys.");
    }
}
