package org.cupel.gateway.stack;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** The owners' tables and views, made by their own migrations in their own roles. */
final class OwnerTables {

    private static final List<String> SCHEMAS = List.of("ingest", "training", "prediction", "acquisition");

    private OwnerTables() {}

    static void migrate(Map<String, String> settings) {
        SCHEMAS.forEach(schema -> migrate(settings, schema));
    }

    private static void migrate(Map<String, String> settings, String schema) {
        Flyway.configure(OwnerTables.class.getClassLoader())
                .dataSource(
                        settings.get("cupel.db.url"),
                        settings.get("cupel.testkit.admin"),
                        settings.get("cupel.testkit.admin-password"))
                .initSql("set role cupel_" + schema)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(false)
                .locations("db/platform", "db/" + schema)
                .load()
                .migrate();
    }
}
