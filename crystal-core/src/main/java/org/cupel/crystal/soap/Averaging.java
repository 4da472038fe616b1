package org.cupel.crystal.soap;

/** How the atoms of a crystal are made one descriptor. */
public enum Averaging {
    /** Expansions are averaged, then multiplied: shorter to compute, loses which surroundings belong together. */
    INNER,
    /** Power spectra are averaged. */
    OUTER
}
