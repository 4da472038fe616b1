package org.cupel.gateway.identity;

import java.time.Instant;
import java.util.List;

/** A key to be kept. */
public record NewKey(
        String id,
        String name,
        List<String> roles,
        byte[] hash,
        String createdBy,
        Instant createdAt,
        Instant expiresAt) {}
