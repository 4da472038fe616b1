package org.cupel.train.model;

/** A baseline that learnt from the model's train rows, on the rows that the model is judged by. */
public record BaselineQuality(String name, PointQuality validation, PointQuality test) {}
