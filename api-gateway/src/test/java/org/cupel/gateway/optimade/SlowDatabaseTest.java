package org.cupel.gateway.optimade;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.cupel.gateway.stack.GatewayStack;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A database that does not come to an end in time. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class SlowDatabaseTest {

    @Test
    void whatTakesTooLongIsStoppedAndSaid() throws SQLException {
        var config = ConfigProvider.getConfig();
        try (Connection admin = DriverManager.getConnection(
                config.getValue("cupel.db.url", String.class),
                config.getValue("cupel.testkit.admin", String.class),
                config.getOptionalValue("cupel.testkit.admin-password", String.class)
                        .orElse(""))) {
            admin.setAutoCommit(false);
            admin.createStatement().execute("lock table ingest.optimade_structures in access exclusive mode");
            Response answer = Asked.filtered("nelements=3");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.contentType()).startsWith("application/vnd.api+json");
            assertThat(answer.header("Retry-After")).isNotBlank();
            assertThat(answer.jsonPath().getString("errors[0].detail"))
                    .contains("5 seconds")
                    .contains("Narrow");
            admin.rollback();
        }
        assertThat(Asked.filtered("nelements=3").statusCode()).isEqualTo(200);
    }
}
