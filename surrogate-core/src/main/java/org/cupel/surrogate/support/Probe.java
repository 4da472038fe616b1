package org.cupel.surrogate.support;

/**
 * A material that the model had not seen when it was predicted: what counts as inside is learnt from such.
 *
 * @param row the material; references of its group are left out when it is scored
 * @param epistemic how far the members disagreed on it, in the property's unit
 */
public record Probe(SupportRow row, double epistemic) {}
