package org.cupel.train.model;

/**
 * What is known about an ensemble's quality.
 *
 * @param trainRows rows learnt from
 * @param validation weights and champions were chosen by these rows
 * @param test nothing was chosen by these rows
 */
public record Metrics(int trainRows, Quality validation, Quality test) {}
