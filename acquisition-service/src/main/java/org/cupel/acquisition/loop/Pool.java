package org.cupel.acquisition.loop;

import java.util.List;
import org.cupel.acquisition.campaign.LeftOut;

/**
 * What a campaign may still ask for.
 *
 * @param materialIds sorted
 * @param leftOut what of the selection the goal rules out, by what is known before any prediction
 */
public record Pool(List<String> materialIds, List<LeftOut> leftOut) {

    public Pool {
        leftOut = List.copyOf(leftOut);
    }
}
