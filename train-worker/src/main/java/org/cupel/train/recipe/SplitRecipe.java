package org.cupel.train.recipe;

import org.cupel.surrogate.split.SplitFractions;
import org.cupel.surrogate.split.StableSplit;

/** How compositions were parted, by a salted hash; what train and validation leave is the test. */
public record SplitRecipe(String salt, double train, double validation) {

    public StableSplit split() {
        return new StableSplit(salt, new SplitFractions(train, validation, 1 - train - validation));
    }
}
