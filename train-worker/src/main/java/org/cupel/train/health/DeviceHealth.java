package org.cupel.train.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.train.plan.EnsembleTrainer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once libtorch is loaded; says where it computes. */
@Readiness
@ApplicationScoped
class DeviceHealth implements HealthCheck {

    private final EnsembleTrainer trainer;

    DeviceHealth(EnsembleTrainer trainer) {
        this.trainer = trainer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("training-device")
                .withData("device", trainer.device())
                .up()
                .build();
    }
}
