package org.cupel.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.cupel.schema.event.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

@TestInstance(Lifecycle.PER_CLASS)
class LocalStackTest {
    @TempDir
    private static Path folder;

    private LocalStack stack;

    @BeforeAll
    void start() {
        stack = LocalStack.start(folder);
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void makesEveryTopicWithItsPartitions() throws Exception {
        List<String> names = Arrays.stream(Topic.values()).map(Topic::topicName).toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafkaBootstrapServers()))) {
            Map<String, TopicDescription> topics =
                    admin.describeTopics(names).allTopicNames().get(60, TimeUnit.SECONDS);
            for (Topic topic : Topic.values()) {
                assertThat(topics.get(topic.topicName()).partitions())
                        .as(topic.topicName())
                        .hasSize(topic.partitions());
            }
        }
    }

    @Test
    void letsARoleWriteItsOwnSchemaOnly() throws SQLException {
        try (Connection ingest = connect("cupel_ingest")) {
            execute(ingest, "create table ingest.probe (id int primary key)");
            execute(ingest, "drop table ingest.probe");
            assertThatThrownBy(() -> execute(ingest, "create table training.probe (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void refusesAWrongDatabasePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(stack.jdbcUrl(), "cupel_ingest", "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void storesObjectsAndRefusesAWrongSecret() {
        try (S3Client s3 = s3(stack.s3SecretKey())) {
            s3.putObject(request -> request.bucket(S3Server.BUCKET).key("a/b"), RequestBody.fromString("content"));
            assertThat(s3.getObjectAsBytes(
                                    request -> request.bucket(S3Server.BUCKET).key("a/b"))
                            .asUtf8String())
                    .isEqualTo("content");
        }
        try (S3Client s3 = s3("wrong")) {
            assertThatThrownBy(() -> s3.getObjectAsBytes(
                            request -> request.bucket(S3Server.BUCKET).key("a/b")))
                    .isInstanceOfSatisfying(S3Exception.class, refused -> assertThat(refused.statusCode())
                            .isEqualTo(403));
        }
    }

    @Test
    void givesAServiceItsOwnPassword() {
        Map<String, String> environment = stack.environment(CupelService.TRAIN_WORKER);
        assertThat(environment)
                .containsEntry("CUPEL_DB_PASSWORD", stack.databasePassword("cupel_training"))
                .containsEntry("CUPEL_DB_URL", stack.jdbcUrl())
                .containsEntry("CUPEL_MLFLOW_URL", "");
    }

    private Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(), role, stack.databasePassword(role));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private S3Client s3(String secretKey) {
        return S3Client.builder()
                .endpointOverride(URI.create(stack.s3Endpoint()))
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.of(S3Server.REGION))
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(stack.s3AccessKey(), secretKey)))
                .build();
    }
}
