package org.cupel.gateway.audit;

/** Which entries are asked for; null for any. */
public record AuditFilter(String caller, String keyId, String target, Integer status) {}
