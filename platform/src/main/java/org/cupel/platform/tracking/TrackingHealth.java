package org.cupel.platform.tracking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.platform.database.DatabaseException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows how many run records wait; always up, because nothing but people waits for the tracking server. */
@Readiness
@ApplicationScoped
class TrackingHealth implements HealthCheck {

    private final TrackingTable table;
    private final MlflowConnection connection;

    TrackingHealth(TrackingTable table, MlflowConnection connection) {
        this.table = table;
        this.connection = connection;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("tracking")
                .withData("configured", connection.configured())
                .withData("waiting", waiting())
                .up()
                .build();
    }

    private String waiting() {
        try {
            return Long.toString(QuarkusTransaction.requiringNew().call(table::waiting));
        } catch (DatabaseException away) {
            return "unknown";
        }
    }
}
