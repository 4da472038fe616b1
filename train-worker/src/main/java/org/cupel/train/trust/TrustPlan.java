package org.cupel.train.trust;

import java.time.Duration;

/**
 * How it is learnt how far a model may be relied on.
 *
 * @param crossFit whether families are held out in turn where training is quick
 * @param families clusters of averaged SOAP, at most
 * @param members of an ensemble that a family is held out from
 * @param maxDuration wall clock for holding out
 */
public record TrustPlan(boolean crossFit, int families, int members, Duration maxDuration) {}
