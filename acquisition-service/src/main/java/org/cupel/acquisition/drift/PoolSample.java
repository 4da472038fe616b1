package org.cupel.acquisition.drift;

import java.util.List;

/** @param poolSize materials that predictions were asked for */
public record PoolSample(int poolSize, List<PoolMaterial> materials) {

    public PoolSample {
        materials = List.copyOf(materials);
    }
}
