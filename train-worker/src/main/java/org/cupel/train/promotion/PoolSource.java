package org.cupel.train.promotion;

import java.util.List;

/** Materials without a known value. */
public interface PoolSource {

    /** @param structures JSON of the crystals, chosen by the hash of their ids */
    record Sample(int pool, List<String> structures) {}

    /** The same materials each time, as long as they have no label. */
    Sample sample(String property, int limit);
}
