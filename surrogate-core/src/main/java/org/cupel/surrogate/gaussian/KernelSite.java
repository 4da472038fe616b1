package org.cupel.surrogate.gaussian;

/**
 * A place in a structure that is filled from a list: which kind fills it in each row of a pool, and what describes the kinds.
 *
 * @param kind [m] number of the kind in each row
 * @param descriptors [kinds][d] standardised; d may be 0
 */
public record KernelSite(int[] kind, double[][] descriptors) {

    int kinds() {
        return descriptors.length;
    }

    int width() {
        return descriptors[0].length;
    }
}
