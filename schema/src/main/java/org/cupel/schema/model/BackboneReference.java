package org.cupel.schema.model;

/**
 * The pre-trained network that a model is built on.
 *
 * @param sha256 of its file of weights before any of them learnt here, lower-case hexadecimal
 * @param licence SPDX identifier, or {@code unknown}
 */
public record BackboneReference(String name, String sha256, String licence) {}
