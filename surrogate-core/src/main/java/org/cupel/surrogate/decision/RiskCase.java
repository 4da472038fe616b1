package org.cupel.surrogate.decision;

/**
 * @param certainty probability that the decision is right
 * @param wrong whether it would have been wrong
 */
record RiskCase(double certainty, boolean wrong, String cluster, String regime) {}
