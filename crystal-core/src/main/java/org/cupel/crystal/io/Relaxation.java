package org.cupel.crystal.io;

import java.util.List;
import org.cupel.crystal.Crystal;

/**
 * The beginning of a relaxation whose end is the row's structure.
 *
 * @param initial structure before relaxation, atoms in the same order as after
 * @param tags role of each atom as in OC20: 0 below the surface, 1 at the surface, 2 adsorbate; empty when not told
 */
public record Relaxation(Crystal initial, List<Integer> tags) {

    public Relaxation {
        tags = List.copyOf(tags);
    }
}
