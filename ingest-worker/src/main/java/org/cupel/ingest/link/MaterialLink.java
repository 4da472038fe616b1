package org.cupel.ingest.link;

import java.time.Instant;

/**
 * Another material with the same structure, in another source.
 *
 * @param rms root mean square displacement of the atoms, in units of the cube root of the volume per atom
 * @param largest displacement of one atom, in the same unit
 * @param tolerance within which the structures were looked upon as the same
 */
public record MaterialLink(
        String otherId, String otherSource, double rms, double largest, String tolerance, Instant linkedAt) {}
