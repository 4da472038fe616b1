package org.cupel.workbench.verify;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The result of a comparison. What a reference says depends on the order of equally far neighbours is listed, but does not
 * decide.
 *
 * @param structures that were compared
 * @param failed that could not be
 */
public record VerifyReport(
        String backbone,
        String weights,
        String sha256,
        String reference,
        String model,
        String dtype,
        int structures,
        int failed,
        int orderDependent,
        @JsonProperty("max_energy_per_atom_ev") @JsonInclude Optional<Double> maxEnergyPerAtomEv,

        @JsonProperty("max_energy_per_atom_ev_order_dependent")
        Optional<Double> maxEnergyOrderDependent,

        @JsonProperty("max_force_ev_per_angstrom") @JsonInclude
        Optional<Double> maxForceEvPerAngstrom,

        @JsonProperty("max_stress_gpa") @JsonInclude Optional<Double> maxStressGpa,
        @JsonProperty("max_magnetic_moment") Optional<Double> maxMagneticMoment,
        boolean withinTolerances,
        Tolerances tolerances,
        List<Difference> rows) {

    static VerifyReport of(
            String backbone,
            String weights,
            String sha256,
            Reference reference,
            String dtype,
            Tolerances tolerances,
            List<Difference> rows) {
        Predicate<Difference> tied = Difference::orderDependent;
        return new VerifyReport(
                backbone,
                weights,
                sha256,
                reference.source(),
                reference.model(),
                dtype,
                (int) rows.stream().filter(row -> row.error().isEmpty()).count(),
                (int) rows.stream().filter(row -> row.error().isPresent()).count(),
                (int) rows.stream().filter(tied).count(),
                largest(rows, tied.negate(), Difference::energyPerAtomEv),
                largest(rows, tied, Difference::energyPerAtomEv),
                largest(rows, tied.negate(), Difference::forceEvPerAngstrom),
                largest(rows, tied.negate(), Difference::stressGpa),
                largest(rows, tied.negate(), Difference::magneticMoment),
                rows.stream().allMatch(row -> row.withinTolerance() || row.orderDependent()),
                tolerances,
                rows);
    }

    /** NaN counts as largest. */
    private static Optional<Double> largest(
            List<Difference> rows, Predicate<Difference> which, Function<Difference, Optional<Double>> of) {
        return rows.stream().filter(which).map(of).flatMap(Optional::stream).max(Double::compare);
    }
}
