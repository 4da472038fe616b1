package org.cupel.train.trust;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cupel.surrogate.metric.Rate;
import org.cupel.train.figure.CalibrationLine;
import org.cupel.train.figure.GroupShare;
import org.cupel.train.figure.LevelCoverage;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.LabelledGraphs;

/**
 * How often a model's intervals hold what they promise, on rows that it has not learnt from.
 *
 * @param intervals its own calibrated intervals on the test part, at the level that they promise; empty when there is no such row
 * @param levels central intervals of normal distributions with its calibrated standard deviations on the test part, levels ascending
 * @param families its own intervals on the rows that trust was learnt from, by family
 * @param familiesHeldOut whether each family was predicted by what had not seen it
 */
public record Reliability(
        List<LevelCoverage> intervals, List<LevelCoverage> levels, List<GroupShare> families, boolean familiesHeldOut) {

    /** Of a model whose intervals promise nothing. */
    public static final Reliability NONE = new Reliability(List.of(), List.of(), List.of(), false);

    public Reliability {
        intervals = List.copyOf(intervals);
        levels = List.copyOf(levels);
        families = List.copyOf(families);
    }

    /** @throws IllegalArgumentException when something that was predicted is no number */
    public static Reliability of(StoredTrust.Trusted trusted, Ensemble ensemble, LabelledGraphs data) {
        TrustedRows test = TrustedRows.of(trusted.model(), ensemble, data, data.test());
        List<GroupShare> families = trusted.heldOut().families(test.coverage());
        boolean heldOut = trusted.heldOut().familiesHeldOut();
        if (test.truth().length == 0) {
            return new Reliability(List.of(), List.of(), families, heldOut);
        }
        CalibrationLine line = CalibrationLine.of("", test.parity(), test.sigma());
        return new Reliability(List.of(line.intervals()), line.normal(), families, heldOut);
    }

    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var own = json.putArray("intervals");
        intervals.forEach(level -> add(own.addObject().put("level", level.level()), level.observed()));
        var curve = json.putArray("levels");
        levels.forEach(level -> add(curve.addObject().put("level", level.level()), level.observed()));
        var groups = json.putArray("families");
        families.forEach(share ->
                add(groups.addObject().put("family", share.group()).put("decides", share.decides()), share.coverage()));
        return json.put("familiesHeldOut", familiesHeldOut);
    }

    private static void add(ObjectNode json, Rate rate) {
        json.put("n", rate.n())
                .put("value", rate.value())
                .put("low95", rate.low95())
                .put("high95", rate.high95());
    }
}
