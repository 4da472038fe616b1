package org.cupel.crystal.match;

/**
 * How well two structures lie upon each other, in units of the cube root of the volume per atom.
 *
 * @param rms root mean square displacement
 * @param largest displacement of one atom
 */
public record StructureMatch(double rms, double largest) {}
