package org.cupel.acquisition.rest;

import java.util.UUID;
import org.cupel.acquisition.ranking.RankingCheck;
import org.cupel.platform.problem.ProblemException;

/** Reads ids from paths: what is no UUID names nothing. */
final class Ids {

    private Ids() {}

    static UUID campaign(String id) {
        return read(id, "unknown-campaign", "campaign");
    }

    static UUID backtest(String id) {
        return read(id, "unknown-back-test", "back-test");
    }

    static UUID ranking(UUID campaignId, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw RankingCheck.unknown(campaignId, id);
        }
    }

    static UUID candidate(String id) {
        return read(id, "unknown-candidate", "candidate");
    }

    static UUID result(String id) {
        return read(id, "unknown-result", "result");
    }

    private static UUID read(String id, String problem, String what) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(
                    404, problem, "No " + what + " has the id '" + id + "'. Ids are UUIDs; list the " + what + "s.");
        }
    }
}
