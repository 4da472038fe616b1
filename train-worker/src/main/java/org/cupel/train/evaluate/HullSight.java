package org.cupel.train.evaluate;

/** How candidates are seen without their labels. */
@FunctionalInterface
interface HullSight {

    /** No hull at all: for heads that say the energy above hull from features alone. */
    HullSight BLIND = HullView::blank;

    /** @param heldOut candidates, in the order in which the view was made or another */
    HullView of(int[] heldOut);
}
