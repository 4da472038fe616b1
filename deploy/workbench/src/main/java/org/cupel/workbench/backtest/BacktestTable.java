package org.cupel.workbench.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cupel.surrogate.backtest.report.BacktestResult;
import org.cupel.surrogate.backtest.report.Band;
import org.cupel.surrogate.backtest.report.Factor;
import org.cupel.surrogate.backtest.report.Verdict;
import org.cupel.surrogate.backtest.report.Versus;
import org.cupel.workbench.console.TextTable;

/** What a person sees at the end. */
final class BacktestTable {

    private BacktestTable() {}

    static List<String> lines(BacktestResult result) {
        boolean partly = result.plan().stopAt() < 1;
        TextTable table = new TextTable(
                "policy",
                "to half",
                "q25-q75",
                partly ? "to " + percent(result.plan().stopAt()) : "to all",
                "q25-q75",
                "of pool",
                "unfinished",
                "× random",
                "× greedy",
                "s/decision");
        result.policies().forEach((name, policy) -> {
            Band last = partly ? policy.evaluationsToShare() : policy.evaluationsToAll();
            Versus factor = policy.accelerationFactor().toShare();
            table.row(
                    name,
                    number(policy.evaluationsToHalf().median()),
                    range(policy.evaluationsToHalf()),
                    number(last.median()),
                    range(last),
                    last.median() == null ? "-" : percent(last.median() / policy.pool()),
                    policy.unfinished().share() + " of " + policy.seeds(),
                    factor(factor.againstRandom()),
                    factor(factor.againstGreedy()),
                    String.format(Locale.ROOT, "%.2f", policy.secondsPerDecision()));
        });
        List<String> lines = new ArrayList<>(table.lines());
        if (result.tournament() != null) {
            lines.add("");
            lines.addAll(comparisons(result.tournament()).lines());
            lines.add(result.tournament().statement());
        }
        return lines;
    }

    private static TextTable comparisons(Verdict verdict) {
        TextTable table =
                new TextTable(verdict.recommended() + " beside", "seeds", "× evaluations", "95 %", "surely better", "");
        verdict.others()
                .forEach(other -> table.row(
                        other.policy(),
                        String.valueOf(other.seeds()),
                        factor(other.evaluationsRatio()),
                        two(other.evaluationsRatio().low()) + "-"
                                + two(other.evaluationsRatio().high()),
                        String.format(Locale.ROOT, "%.1f %%", 100 * other.probabilityBetter()),
                        other.seen()));
        return table;
    }

    private static String two(Double value) {
        return value == null ? "?" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String range(Band band) {
        return number(band.q25()) + "-" + number(band.q75());
    }

    private static String number(Double value) {
        return value == null ? "?" : String.valueOf(Math.round(value));
    }

    private static String factor(Factor factor) {
        if (factor == null || factor.value() == null) {
            return "?";
        }
        return (factor.atLeast() ? "≥ " : "") + two(factor.value());
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
    }
}
