package org.cupel.train.plan;

/**
 * One epoch of a backbone.
 *
 * @param epoch from 1
 * @param trainLoss mean over the epoch's steps, unit-free
 * @param validationMae by target, in its unit
 * @param score mean over the targets of MAE divided by the target's spread; lower is better
 * @param seconds wall clock
 */
public record BackboneEpoch(int epoch, double trainLoss, double[] validationMae, double score, double seconds) {}
