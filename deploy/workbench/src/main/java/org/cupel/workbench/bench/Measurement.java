package org.cupel.workbench.bench;

/**
 * One quantity on one structure, both sides in turn.
 *
 * @param original package and version
 * @param originalMs milliseconds of one
 * @param oursMs milliseconds of one
 * @param ratio original divided by ours, round by round
 */
public record Measurement(
        String backbone,
        String original,
        String structure,
        int atoms,
        String quantity,
        Quartiles originalMs,
        Quartiles oursMs,
        Quartiles ratio) {}
