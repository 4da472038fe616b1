package org.cupel.surrogate.batch;

/**
 * A batch takes at most so many of each group, such as a formula or a prototype. Pending candidates and replicates do not
 * count.
 *
 * @param name for messages
 * @param groups [n] any number per group; below 0 belongs to none and is not limited
 * @param atMost ≥ 1
 */
public record Cap(String name, int[] groups, int atMost) {

    public Cap {
        if (atMost < 1) {
            throw new BatchRefusedException("Cap " + name + " lets " + atMost
                    + " of a group into a batch. Give at least 1, or leave candidates out of the pool.");
        }
    }
}
