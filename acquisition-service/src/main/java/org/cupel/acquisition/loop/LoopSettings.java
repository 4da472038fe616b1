package org.cupel.acquisition.loop;

import java.time.Duration;

/**
 * How the loop works, from the configuration.
 *
 * @param shardSize materials per prediction shard, at most 500
 * @param minLabels known labels from which a first training makes sense
 * @param stuckAfter how long a phase that waits for a worker may last before the campaign shows a warning
 */
public record LoopSettings(int shardSize, int minLabels, Duration stuckAfter) {

    private static final int LARGEST_SHARD = 500;

    public LoopSettings {
        if (shardSize < 1 || shardSize > LARGEST_SHARD) {
            throw new IllegalArgumentException("cupel.acquisition.shard-size is " + shardSize + ". Give 1 to "
                    + LARGEST_SHARD + ", the most that an event may carry.");
        }
        if (minLabels < 1) {
            throw new IllegalArgumentException("cupel.acquisition.min-labels is " + minLabels + ". Give at least 1.");
        }
    }
}
