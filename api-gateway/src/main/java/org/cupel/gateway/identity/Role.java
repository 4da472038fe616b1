package org.cupel.gateway.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a caller may do.
 *
 * <p>Everybody may read. Choosing candidates and reporting what came out of them are two roles beside each other, neither
 * above the other: the key of an instrument cannot choose, a key that chooses cannot make results up. Who does both holds
 * a key with both. An admin may do everything.
 */
public enum Role {
    VIEWER,
    RESEARCHER,
    LAB,
    ADMIN;

    /** As keys, tokens and annotations write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    private Set<Role> includes() {
        return this == ADMIN ? EnumSet.allOf(Role.class) : EnumSet.of(this, VIEWER);
    }

    /** The names of roles with those that they include; names that are no role are left out. */
    public static Set<String> expand(Collection<String> names) {
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> names.contains(role.text()))
                .flatMap(role -> role.includes().stream())
                .map(Role::text)
                .collect(Collectors.toUnmodifiableSet());
    }
}
