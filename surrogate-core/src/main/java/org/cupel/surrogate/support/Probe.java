package org.cupel.surrogate.support;

/**
 * A material that the model had not seen when it was predicted: what counts as inside is learnt from such.
 *
 * @param row the material
 * @param epistemic how far the members disagreed on it, in the property's unit
 * @param leaveOut which references do not count when it is scored
 */
public record Probe(SupportRow row, double epistemic, LeaveOut leaveOut) {}
