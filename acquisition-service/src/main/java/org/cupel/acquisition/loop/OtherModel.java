package org.cupel.acquisition.loop;

import java.util.UUID;
import org.cupel.acquisition.campaign.Property;

/**
 * The model of a property that a goal bounds beside the one that is ranked by.
 *
 * @param champion now, null when there is none
 * @param asked when the pool was last asked for, null when there was no champion then
 */
public record OtherModel(Property property, UUID champion, UUID asked) {

    /** Whether another model would say something else of the pool. */
    boolean outdated() {
        return champion != null && !champion.equals(asked);
    }
}
