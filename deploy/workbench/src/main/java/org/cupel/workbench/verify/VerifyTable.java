package org.cupel.workbench.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cupel.workbench.console.TextTable;

/** A comparison for a person to read. */
public final class VerifyTable {

    private VerifyTable() {}

    public static List<String> lines(VerifyReport report) {
        TextTable table =
                new TextTable("structure", "atoms", "energy eV/atom", "force eV/Å", "stress GPa", "moment µB", "");
        for (Difference row : report.rows()) {
            table.row(
                    row.name(),
                    String.valueOf(row.atoms()),
                    number(row.energyPerAtomEv()),
                    number(row.forceEvPerAngstrom()),
                    number(row.stressGpa()),
                    number(row.magneticMoment()),
                    remark(row));
        }
        table.row(
                "largest",
                "",
                number(report.maxEnergyPerAtomEv()),
                number(report.maxForceEvPerAngstrom()),
                number(report.maxStressGpa()),
                number(report.maxMagneticMoment()),
                report.orderDependent() == 0 ? "" : "without " + report.orderDependent() + " order-dependent");
        return table.lines();
    }

    private static String number(Optional<Double> value) {
        return value.map(v -> String.format(Locale.ROOT, "%.1e", v)).orElse("-");
    }

    private static String remark(Difference row) {
        if (row.error().isPresent()) {
            return "ERROR " + row.error().get();
        }
        if (row.orderDependent()) {
            return "depends on the order of neighbours, says the reference";
        }
        return row.withinTolerance() ? "" : "BEYOND TOLERANCE";
    }
}
