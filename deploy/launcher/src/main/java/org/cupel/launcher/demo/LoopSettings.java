package org.cupel.launcher.demo;

/**
 * What the demo's campaign looks like.
 *
 * @param iterations batches that go to the lab, at least 1
 * @param batchSize results per batch; each full batch asks for a retrain
 * @param policy {@code log-ei}, {@code ucb}, {@code pi}, {@code greedy} or {@code random}
 */
public record LoopSettings(
        String campaignName, int iterations, int batchSize, String policy, double explorationWeight, long seed) {

    public LoopSettings {
        if (iterations < 1 || batchSize < 1) {
            throw new DemoException("%d iterations of %d results make no loop. Give at least 1 of each."
                    .formatted(iterations, batchSize));
        }
    }
}
