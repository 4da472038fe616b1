package org.cupel.train.plan;

/**
 * One epoch of one member.
 *
 * @param member from 0
 * @param epoch from 1
 * @param trainLoss mean over the epoch's steps, unit-free
 * @param validationMae of q50, in the property's unit
 */
public record EpochRecord(int member, int epoch, double trainLoss, double validationMae) {}
