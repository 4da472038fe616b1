package org.cupel.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.cupel.stack.LocalStack;

/**
 * PostgreSQL, Kafka and S3 for a {@code @QuarkusTest}: {@code @QuarkusTestResource(CupelStack.class)}.
 *
 * <p>Started once per JVM and shared by all its tests, so tests use ids of their own. The service is the one that
 * {@code application.properties} names; its key {@code cupel.schema} decides the database role.
 */
public final class CupelStack implements QuarkusTestResourceLifecycleManager {

    private static final String SHARED = "cupel.testkit.stack.";

    @Override
    public Map<String, String> start() {
        synchronized (LocalStack.class) {
            // Quarkus loads this class anew for every test profile: only system properties outlive that.
            if (System.getProperty(SHARED + "cupel.db.url") == null) {
                share(LocalStack.start());
            }
        }
        return settings(System.getProperty("cupel.schema", schema()));
    }

    private static void share(LocalStack stack) {
        put("cupel.db.url", stack.jdbcUrl());
        put("cupel.kafka.bootstrap", stack.kafkaBootstrapServers());
        put("cupel.s3.endpoint", stack.s3Endpoint());
        put("cupel.s3.access-key", stack.s3AccessKey());
        put("cupel.s3.secret-key", stack.s3SecretKey());
        put("cupel.testkit.admin", stack.databaseAdminUser());
        put("cupel.testkit.admin-password", stack.databaseAdminPassword());
        // A service of either kind is given the file that the launcher would give it; tests sign as the trainer does.
        put("cupel.testkit.signing-keys", stack.modelKeys().signingFile().toString());
        put(
                "cupel.testkit.verification-keys",
                stack.modelKeys().verificationFile().toString());
        for (String schema : new String[] {"ingest", "training", "prediction", "acquisition", "gateway"}) {
            put("password." + schema, stack.databasePassword("cupel_" + schema));
        }
    }

    private static void put(String key, String value) {
        System.setProperty(SHARED + key, value);
    }

    private static Map<String, String> settings(String schema) {
        Map<String, String> settings = new HashMap<>();
        System.getProperties().forEach((key, value) -> {
            String name = key.toString();
            if (name.startsWith(SHARED + "cupel.")) {
                settings.put(name.substring(SHARED.length()), value.toString());
            }
        });
        settings.put("cupel.db.password", System.getProperty(SHARED + "password." + schema));
        settings.put("cupel.s3.bucket", "cupel");
        String keys = schema.equals("training") ? "signing-keys" : "verification-keys";
        settings.put("cupel.signing.key-file", settings.get("cupel.testkit." + keys));
        return settings;
    }

    private static String schema() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream("application.properties")) {
            Properties properties = new Properties();
            if (file != null) {
                properties.load(file);
            }
            String schema = properties.getProperty("cupel.schema");
            if (schema == null) {
                throw new IllegalStateException(
                        "application.properties names no cupel.schema. Maybe add one, e.g. ingest.");
            }
            return schema.toLowerCase(Locale.ROOT);
        } catch (IOException failure) {
            throw new IllegalStateException("application.properties cannot be read", failure);
        }
    }

    /** Left running for the next test class: the processes end with this JVM. */
    @Override
    public void stop() {}
}
