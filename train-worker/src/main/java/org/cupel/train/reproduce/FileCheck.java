package org.cupel.train.reproduce;

/**
 * A file of the model, or what it learnt from, against its hash.
 *
 * @param problem null when it is what it should be
 */
public record FileCheck(String path, String sha256, long bytes, String problem) {

    boolean intact() {
        return problem == null;
    }
}
