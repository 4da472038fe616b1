package org.cupel.train.evaluate;

/** Predicts formation energies per atom out of what some candidates' labels teach. Safe for several threads. */
interface FormationEnergies {

    /**
     * @param known candidates whose labels may be used
     * @param asked candidates
     * @return [asked] eV/atom, NaN where an element was never seen
     */
    double[] of(int[] known, int[] asked);
}
