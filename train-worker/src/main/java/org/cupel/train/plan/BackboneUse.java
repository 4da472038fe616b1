package org.cupel.train.plan;

/**
 * The pre-trained network that an ensemble is built on.
 *
 * @param sha256 of its file of weights before any of them learnt here
 */
public record BackboneUse(String name, String sha256) {}
