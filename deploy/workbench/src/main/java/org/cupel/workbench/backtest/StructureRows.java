package org.cupel.workbench.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.surrogate.backtest.report.Refusals;

/** The rows of a file of structures as they are read. */
final class StructureRows {

    private final Map<Integer, Map<String, Double>> ownNumbers;
    private final List<StructureRow> usable = new ArrayList<>();
    private final Map<Integer, String> rejected = new TreeMap<>();
    private int withoutStructure;

    /** @param ownNumbers of rows by their number, under the names of the file */
    StructureRows(Map<Integer, Map<String, Double>> ownNumbers) {
        this.ownNumbers = ownNumbers;
    }

    void take(ReadOutcome outcome) {
        if (outcome instanceof ReadOutcome.Accepted accepted) {
            MaterialRow row = accepted.row();
            usable.add(new StructureRow(outcome.rowNumber(), row.crystal(), numbers(outcome.rowNumber(), row)));
        } else if (outcome instanceof ReadOutcome.Rejected refusal) {
            rejected.put(outcome.rowNumber(), (refusal.ref().isEmpty() ? "" : refusal.ref() + ": ") + refusal.reason());
        } else {
            withoutStructure++;
        }
    }

    /** The names of the file first; what the reader knows under another name is not told twice. */
    private Map<String, Double> numbers(int rowNumber, MaterialRow row) {
        Map<String, Double> numbers = new TreeMap<>(ownNumbers.getOrDefault(rowNumber, Map.of()));
        row.properties().forEach((property, value) -> {
            if (numbers.keySet().stream().noneMatch(own -> means(own, property))) {
                numbers.put(property, value);
            }
        });
        return numbers;
    }

    private static boolean means(String own, String property) {
        return MaterialProperty.named(own)
                .filter(known -> known.key().equals(property))
                .isPresent();
    }

    List<StructureRow> usable() {
        return usable;
    }

    List<String> refused() {
        List<String> told = new ArrayList<>(Refusals.told(rejected));
        if (withoutStructure > 0) {
            told.add(withoutStructure + " rows without a structure");
        }
        return told;
    }

    int count() {
        return usable.size() + rejected.size() + withoutStructure;
    }
}
