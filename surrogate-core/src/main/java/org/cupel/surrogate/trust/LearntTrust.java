package org.cupel.surrogate.trust;

import java.util.List;
import org.cupel.surrogate.decision.DecisionRow;

/**
 * @param model to judge with
 * @param report how it came about
 * @param heldOut each row as a calibration of other clusters sees it, in order: what the decision rules were learnt from,
 *     and what coverage and decisions can be measured on
 */
public record LearntTrust(TrustModel model, TrustReport report, List<DecisionRow> heldOut) {

    public LearntTrust {
        heldOut = List.copyOf(heldOut);
    }
}
