package org.cupel.gateway.owner;

/**
 * A claim as acquisition-service reads it.
 *
 * @param anybodys whether what others claimed is released too
 */
public record OwnerClaim(String actor, boolean anybodys) {}
