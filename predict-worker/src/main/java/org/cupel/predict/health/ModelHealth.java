package org.cupel.predict.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.cupel.platform.signature.SignedModels;
import org.cupel.predict.model.RefusedModels;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows the models that are refused, and why; up all the same, because the others are used. */
@Readiness
@ApplicationScoped
class ModelHealth implements HealthCheck {

    private final SignedModels signed;
    private final RefusedModels refusals;

    ModelHealth(SignedModels signed, RefusedModels refusals) {
        this.signed = signed;
        this.refusals = refusals;
    }

    @Override
    public HealthCheckResponse call() {
        var reasons = refusals.reasons();
        HealthCheckResponseBuilder health = HealthCheckResponse.named("models")
                .withData("signing", signed.mode().toString().toLowerCase(Locale.ROOT))
                .withData("believed-keys", String.join(", ", signed.keys().verifyingIds()))
                .withData("refused", reasons.size());
        reasons.forEach((model, reason) -> health.withData("refused." + model, reason));
        return health.up().build();
    }
}
