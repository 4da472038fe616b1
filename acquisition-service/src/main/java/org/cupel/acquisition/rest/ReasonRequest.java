package org.cupel.acquisition.rest;

/** Who asks and why; both may be absent. */
public record ReasonRequest(String actor, String reason) {}
