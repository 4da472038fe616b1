package org.cupel.gateway.crate;

/** A source that materials are from, and under what licence. */
public record CitedSource(String name, String citation, String licence) {}
