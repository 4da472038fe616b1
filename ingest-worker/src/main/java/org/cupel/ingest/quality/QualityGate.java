package org.cupel.ingest.quality;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.ReferencePhase;

/**
 * Holds back rows that can be read but can hardly be true: a value in another unit, a structure that is not the formula
 * beside it, atoms inside each other. They go to quarantine with the reason, from where a person can let them out.
 *
 * <p>Limits lie outside what real databases hold; each is stated with its rule. Pure, and safe for use by many threads.
 */
public final class QualityGate {

    private static final List<MaterialRule> RULES =
            List.of(new PlausibleId(), new PlausibleStructure(), new StatedComposition());

    private QualityGate() {}

    /** The outcome itself, or in its place why its row is held back. */
    public static ReadOutcome pass(ReadOutcome outcome) {
        if (outcome instanceof ReadOutcome.Accepted row) {
            return problem(row.row())
                    .<ReadOutcome>map(reason -> held(row.rowNumber(), row.row(), reason))
                    .orElse(outcome);
        }
        if (outcome instanceof ReadOutcome.Reference row) {
            return PlausibleValues.problem(row.phase().properties())
                    .<ReadOutcome>map(reason -> held(row.rowNumber(), row.phase(), reason))
                    .orElse(outcome);
        }
        return outcome;
    }

    /** The first thing that is hardly true, with the value and what to try; empty for an ordinary material. */
    public static Optional<String> problem(MaterialRow row) {
        return Stream.concat(
                        RULES.stream().map(rule -> rule.problem(row)),
                        Stream.of(row.properties()).map(PlausibleValues::problem))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static ReadOutcome.Rejected held(int rowNumber, MaterialRow row, String reason) {
        String shown = row.crystal().formula() + " of " + row.crystal().atomCount() + " atoms, "
                + new TreeMap<>(row.properties());
        return new ReadOutcome.Rejected(rowNumber, row.materialId(), reason, shown);
    }

    private static ReadOutcome.Rejected held(int rowNumber, ReferencePhase phase, String reason) {
        String shown = phase.composition().formula() + ", " + new TreeMap<>(phase.properties());
        return new ReadOutcome.Rejected(rowNumber, phase.phaseId(), reason, shown);
    }
}
