package org.cupel.surrogate.support;

import java.util.List;

/**
 * @param support to score new materials with
 * @param probes score of each probe, in order, the references of its own cluster or material left out
 * @param rows training rows that were offered; {@link Support#references()} says how many are kept
 */
public record LearntSupport(Support support, List<SupportScore> probes, int rows) {

    public LearntSupport {
        probes = List.copyOf(probes);
    }
}
