package org.cupel.train.reproduce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.cupel.train.model.Environment;

/**
 * What a reproduction found.
 *
 * @param unit of the predictions
 * @param signedBy keys that are known here and vouch for the manifest; empty when a lenient reader found none
 * @param files of the model, and the snapshot
 * @param features {@code stored}, {@code recomputed} or {@code none}
 * @param trainedBy the code revision that the model was trained by
 * @param trainedIn as the card says
 * @param comparison null when nothing was trained
 * @param reasons why it does not reproduce; empty when it does
 */
public record ReproductionReport(
        UUID modelId,
        UUID runId,
        String property,
        String unit,
        String manifestKey,
        List<String> signedBy,
        List<FileCheck> files,
        String features,
        String trainedBy,
        String reproducedBy,
        JsonNode trainedIn,
        Environment reproducedIn,
        Comparison comparison,
        double tolerance,
        boolean exact,
        double seconds,
        List<String> reasons,
        boolean reproduces) {}
