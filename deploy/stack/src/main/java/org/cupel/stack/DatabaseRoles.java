package org.cupel.stack;

import java.util.List;

/** The roles that bootstrap.sql makes, one per service. */
final class DatabaseRoles {
    static final List<String> ALL =
            List.of("cupel_ingest", "cupel_training", "cupel_prediction", "cupel_acquisition", "cupel_gateway");

    private DatabaseRoles() {}
}
