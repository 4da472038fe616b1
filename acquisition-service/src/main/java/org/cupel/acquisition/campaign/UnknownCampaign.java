package org.cupel.acquisition.campaign;

import java.util.UUID;
import org.cupel.platform.problem.ProblemException;

/** The problem of asking for a campaign that is not there. */
public final class UnknownCampaign {

    private UnknownCampaign() {}

    public static ProblemException of(UUID id) {
        return new ProblemException(
                404,
                "unknown-campaign",
                "No campaign has the id " + id + ". List the campaigns and take an id from there.");
    }
}
