package org.cupel.train.evaluate;

import java.util.List;
import org.cupel.surrogate.trust.TrustModel;
import org.cupel.surrogate.trust.TrustReport;

/**
 * A fold judged.
 *
 * @param trust calibration, support and thresholds that judged it
 * @param report how they were learnt
 */
record JudgedFold(String fold, List<JudgedRow> rows, TrustModel trust, TrustReport report) {}
