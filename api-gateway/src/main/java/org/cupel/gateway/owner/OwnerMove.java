package org.cupel.gateway.owner;

/** A move as acquisition-service reads it; null where the caller left something out. */
public record OwnerMove(String action, Long version, String actor, String reason) {}
