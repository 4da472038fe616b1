package org.cupel.workbench.verify;

import java.util.Optional;
import org.cupel.crystal.Crystal;

/**
 * What another program says about one crystal of A atoms. Absent is what it does not say.
 *
 * @param value eV per atom for a potential, the property itself for a property network
 * @param forces [A*3], eV/Å
 * @param stressGpa [9], positive under tension
 * @param magneticMoments [A], Bohr magnetons
 * @param orderDependent whether the reference says that its answer depends on the order of equally far neighbours
 */
public record ReferenceRow(
        String name,
        Crystal crystal,
        double value,
        Optional<double[]> forces,
        Optional<double[]> stressGpa,
        Optional<double[]> magneticMoments,
        boolean orderDependent) {}
