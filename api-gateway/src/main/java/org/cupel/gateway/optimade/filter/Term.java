package org.cupel.gateway.optimade.filter;

/** One value of a HAS, and how an item is compared with it. */
public record Term(Operator operator, Value value) {}
