package org.cupel.surrogate.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Which calibration, by measurement: every method is fitted with each cluster held out in turn and tried on that cluster.
 * Of those that meet the demands the narrowest is taken; where none does, the one that misses them by least.
 *
 * <p>The coverage of the chosen one is a little flattered by the choice: report coverage on rows that took no part.
 *
 * @param table one row per method, in the order in which they were tried
 * @param chosen kind of the method that was taken
 * @param reason why, in words
 * @param calibration of that method on all rows
 */
public record CalibrationChoice(List<MethodReport> table, String chosen, String reason, Calibration calibration) {

    private static final Comparator<MethodReport> BEST_FIRST = Comparator.comparingDouble(MethodReport::shortfall)
            .thenComparingDouble(report ->
                    report.medianWidth().isDefined() ? report.medianWidth().value() : Double.POSITIVE_INFINITY);

    public CalibrationChoice {
        table = List.copyOf(table);
    }

    /** Among all methods, by the demands that go with the target. */
    public static CalibrationChoice of(CalibrationRows rows, Target target) {
        return of(rows, target, ChoiceDemands.of(target), CalibrationMethod.all());
    }

    /** @throws IllegalArgumentException when there is no method to choose from */
    public static CalibrationChoice of(
            CalibrationRows rows, Target target, ChoiceDemands demands, List<CalibrationMethod> methods) {
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("No method to choose from. Give at least one.");
        }
        List<MethodReport> table = methods.stream()
                .map(method -> MethodReport.of(method, rows, target, demands))
                .toList();
        MethodReport best = table.stream().min(BEST_FIRST).orElseThrow();
        CalibrationMethod method = methods.get(table.indexOf(best));
        return new CalibrationChoice(table, best.kind(), reason(best, table), method.fit(rows, target));
    }

    private static String reason(MethodReport best, List<MethodReport> table) {
        long meeting = table.stream().filter(MethodReport::meetsDemands).count();
        String why = meeting > 0
                ? "the narrowest of " + meeting + " of " + table.size() + " methods that meet the demands"
                : String.format(
                        Locale.ROOT,
                        "no method of %d meets the demands; this one misses them by least, %.3f",
                        table.size(),
                        best.shortfall());
        return best.kind() + ": " + why;
    }
}
