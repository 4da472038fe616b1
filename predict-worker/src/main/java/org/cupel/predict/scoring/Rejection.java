package org.cupel.predict.scoring;

/** A material that could not be scored; the reason is for people. */
public record Rejection(String materialId, String reason) {}
