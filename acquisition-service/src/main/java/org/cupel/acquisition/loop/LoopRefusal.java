package org.cupel.acquisition.loop;

import java.util.List;
import java.util.Map;
import org.cupel.acquisition.campaign.LoopState;
import org.cupel.platform.problem.ProblemException;

/** Why a person's wish cannot be followed now. */
public final class LoopRefusal {

    private static final int CONFLICT = 409;

    private LoopRefusal() {}

    public static ProblemException finished(LoopState loop) {
        return new ProblemException(
                CONFLICT,
                "campaign-finished",
                "The campaign is finished: " + loop.message() + " Create another campaign to go on.");
    }

    static ProblemException paused() {
        return new ProblemException(
                CONFLICT, "campaign-paused", "The campaign is paused, so nothing new is started. Resume it first.");
    }

    static ProblemException draft() {
        return new ProblemException(
                CONFLICT, "campaign-draft", "The campaign is a draft, so nothing is done for it. Start it first.");
    }

    static ProblemException busy(LoopState loop) {
        return new ProblemException(
                CONFLICT,
                "busy",
                "The campaign is " + loop.phase().wireName() + " now. Wait for it, or ask for that step again.",
                Map.of("phase", loop.phase().wireName()));
    }

    static ProblemException noLabels() {
        return new ProblemException(
                CONFLICT, "no-labels", "0 labels of the property are known. Ingest labelled materials first.");
    }

    static ProblemException noModel() {
        return new ProblemException(CONFLICT, "no-model", "The campaign has no model yet. Ask for training first.");
    }

    static ProblemException allPending(int pending) {
        return new ProblemException(
                CONFLICT,
                "all-pending",
                "Nothing of the pool is left to predict: " + pending
                        + " candidates wait for a result, the rest is known."
                        + " Report results, withdraw candidates or ingest materials, and ask again.",
                Map.of("pending", pending));
    }

    static ProblemException noChampion(List<String> properties) {
        String names = String.join(" and ", properties);
        return new ProblemException(
                CONFLICT,
                "no-champion",
                "The goal bounds " + names
                        + ", of which no model is champion, so nobody could predict it. Let a campaign"
                        + " about " + names + " train one and promote it, or take " + names
                        + " out of the goal. Until then the campaign can be kept as a draft.",
                Map.of("properties", properties));
    }

    static ProblemException noPredictions() {
        return new ProblemException(
                CONFLICT, "no-predictions", "The campaign has no predictions yet. Ask for predictions first.");
    }
}
