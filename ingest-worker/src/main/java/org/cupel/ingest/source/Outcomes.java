package org.cupel.ingest.source;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.ReferencePhase;

/** Rows under the names that a source gives them here. */
public final class Outcomes {

    private Outcomes() {}

    /** The same outcomes with other ids; what was rejected keeps the id that its document has. */
    public static Stream<ReadOutcome> renamed(Stream<ReadOutcome> outcomes, UnaryOperator<String> name) {
        return outcomes.map(outcome -> renamed(outcome, name));
    }

    private static ReadOutcome renamed(ReadOutcome outcome, UnaryOperator<String> name) {
        if (outcome instanceof ReadOutcome.Accepted row) {
            MaterialRow material = row.row();
            return new ReadOutcome.Accepted(
                    row.rowNumber(),
                    new MaterialRow(
                            name.apply(material.materialId()),
                            material.crystal(),
                            material.properties(),
                            material.origin()));
        }
        if (outcome instanceof ReadOutcome.Reference row) {
            ReferencePhase phase = row.phase();
            return new ReadOutcome.Reference(
                    row.rowNumber(),
                    new ReferencePhase(
                            name.apply(phase.phaseId()), phase.composition(), phase.properties(), phase.origin()));
        }
        if (outcome instanceof ReadOutcome.Withdrawn row) {
            return new ReadOutcome.Withdrawn(row.rowNumber(), name.apply(row.materialId()), row.reason());
        }
        return outcome;
    }
}
