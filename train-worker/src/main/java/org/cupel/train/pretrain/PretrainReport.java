package org.cupel.train.pretrain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.cupel.train.network.BackboneTarget;
import org.cupel.train.plan.BackboneEpoch;
import org.cupel.train.plan.BackboneSettings;

/**
 * Everything about one pre-training.
 *
 * @param dataSha256 of the file as it lies on disk
 * @param leftOut materials that could not be used, with the reason
 * @param counts rows by what they were for
 * @param labels training labels by property
 * @param weightsSha256 of the file of weights
 * @param trainSeconds wall clock of all epochs
 */
@JsonPropertyOrder({
    "format",
    "command",
    "weightsSha256",
    "parameters",
    "data",
    "dataSha256",
    "leftOut",
    "holdOut",
    "counts",
    "labels",
    "targets",
    "settings",
    "bestEpoch",
    "trainSeconds",
    "tests",
    "curve"
})
public record PretrainReport(
        String format,
        String command,
        String weightsSha256,
        int parameters,
        String data,
        String dataSha256,
        Map<String, String> leftOut,
        HoldOut holdOut,
        Map<String, Integer> counts,
        Map<String, Integer> labels,
        List<BackboneTarget> targets,
        BackboneSettings settings,
        int bestEpoch,
        double trainSeconds,
        List<HeldOutTest> tests,
        List<BackboneEpoch> curve) {}
