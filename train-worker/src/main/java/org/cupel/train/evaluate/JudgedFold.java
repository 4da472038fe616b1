package org.cupel.train.evaluate;

import java.util.List;
import org.cupel.surrogate.stability.OnTheHull;
import org.cupel.surrogate.trust.TrustModel;
import org.cupel.surrogate.trust.TrustReport;

/**
 * A fold judged.
 *
 * @param onTheHull which materials were left on the hull
 * @param trust calibration, support and thresholds that judged it
 * @param report how they were learnt
 */
record JudgedFold(String fold, List<JudgedRow> rows, OnTheHull onTheHull, TrustModel trust, TrustReport report) {}
