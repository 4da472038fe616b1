package org.cupel.train.promotion;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.platform.problem.ProblemException;
import org.cupel.train.governance.GovernanceProfile;
import org.cupel.train.governance.GovernanceStore.JudgedBy;

/** Why a title is not given; nothing is changed then. */
final class TitleRefusal {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private TitleRefusal() {}

    static ProblemException unknownModel(UUID modelId) {
        return new ProblemException(
                NOT_FOUND, "unknown-model", "There is no model " + modelId + ". List them with GET /api/v1/models.");
    }

    static ProblemException illegal(ModelStanding model, ModelAction action) {
        return new ProblemException(
                CONFLICT,
                "illegal-transition",
                "Model " + model.modelId() + " is " + model.state().wireName() + ", from where no '" + action.wireName()
                        + "' leads on. Look at it with GET /api/v1/models/" + model.modelId() + ".",
                Map.of(
                        "state",
                        model.state().wireName(),
                        "allowedMoves",
                        ModelLife.allowed(model.state()).stream()
                                .map(ModelAction::wireName)
                                .sorted()
                                .toList()));
    }

    static ProblemException gates(UUID modelId, JudgedBy report) {
        return new ProblemException(
                CONFLICT,
                "gates-failed",
                "Model " + modelId + " did not pass " + report.failedNames() + " of profile '" + report.profile()
                        + "' and can never be champion. Train another.",
                Map.of("profile", report.profile(), "failed", report.failedNames(), "gates", report.failed()));
    }

    static ProblemException notJudged(UUID modelId) {
        return new ProblemException(
                CONFLICT,
                "gates-not-measured",
                "No gates were asked about model " + modelId + ", and it never was champion. Train another.",
                Map.of("failed", List.of()));
    }

    static ProblemException otherProfile(UUID modelId, JudgedBy report, GovernanceProfile profile) {
        return new ProblemException(
                CONFLICT,
                "gates-of-another-profile",
                "Model " + modelId + " passed the gates of profile '" + report.profile()
                        + "', and this service asks for '" + profile.text()
                        + "'. Train another, or set cupel.training.governance.profile.",
                Map.of("profile", report.profile(), "required", profile.text()));
    }

    static ProblemException stale(UUID expected, UUID champion) {
        return new ProblemException(
                CONFLICT,
                "stale-champion",
                "The champion is " + (champion == null ? "nobody" : champion) + ", not " + expected
                        + ". Look again and decide anew.",
                champion == null ? Map.of() : Map.of("championModelId", champion));
    }

    static ProblemException noChampion(String property) {
        return new ProblemException(
                CONFLICT,
                "no-champion",
                "'" + property + "' has no champion, so there is nothing to roll back. Promote a challenger instead.");
    }

    static ProblemException noPredecessor(UUID champion) {
        return new ProblemException(
                CONFLICT,
                "nothing-to-roll-back-to",
                "Champion " + champion + " followed nobody. Promote another model instead.");
    }

    static ProblemException otherProperty(UUID modelId, String is, String asked) {
        return new ProblemException(
                CONFLICT,
                "other-property",
                "Model " + modelId + " predicts '" + is + "', not '" + asked + "'. Name another.");
    }

    static ProblemException neverChampion(UUID modelId) {
        return new ProblemException(
                CONFLICT,
                "never-champion",
                "Model " + modelId + " never was champion, so it cannot come back. Promote it instead.");
    }

    static ProblemException files(UUID modelId, String why) {
        return new ProblemException(
                CONFLICT, "files-refused", "The files of model " + modelId + " cannot be used: " + why);
    }

    static ProblemException keyReused(String key) {
        return new ProblemException(
                UNPROCESSABLE,
                "idempotency-key-reused",
                "The key '" + key + "' was used for another request. Send a new one.");
    }
}
