package org.cupel.acquisition.loop;

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

    static ProblemException noPredictions() {
        return new ProblemException(
                CONFLICT, "no-predictions", "The campaign has no predictions yet. Ask for predictions first.");
    }
}
