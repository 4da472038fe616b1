package org.cupel.platform.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.cupel.testkit.CupelStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class ObjectStoreTest {

    @Inject
    ObjectStore store;

    @Inject
    S3Config config;

    @Test
    void theSameContentIsStoredOnceUnderItsHash(@TempDir Path folder) throws IOException {
        byte[] content = ("content " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        StoredObject first = store.putContent("test", new ByteArrayInputStream(content), "text/plain");
        Path file = Files.write(folder.resolve("same"), content);
        StoredObject second = store.putContent("test", file, "text/plain");

        assertThat(first.existed()).isFalse();
        assertThat(second.existed()).isTrue();
        assertThat(second.key()).isEqualTo(first.key()).isEqualTo("test/" + first.sha256());
        assertThat(second.sizeBytes()).isEqualTo(content.length);
        assertThat(store.readVerified(first.key(), first.sha256())).isEqualTo(content);
    }

    @Test
    void theHashIsThatOfTheBytes() throws IOException {
        StoredObject empty = store.putContent("test", new ByteArrayInputStream(new byte[0]), "text/plain");
        // sha256sum < /dev/null
        assertThat(empty.sha256()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void contentThatWasOverwrittenIsNoticed() throws IOException {
        byte[] content = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        StoredObject stored = store.putContent("test", new ByteArrayInputStream(content), "text/plain");
        store.put(stored.key(), "tampered".getBytes(StandardCharsets.UTF_8), "text/plain");

        assertThatThrownBy(() -> store.readVerified(stored.key(), stored.sha256()))
                .isInstanceOf(ObjectStoreException.class)
                .hasMessageContaining(stored.sha256());
    }

    @Test
    void aMissingObjectIsNamed() {
        assertThat(store.exists("test/nothing")).isFalse();
        assertThatThrownBy(() -> store.open("test/nothing"))
                .isInstanceOf(NoSuchObjectException.class)
                .hasMessageContaining("test/nothing");
    }

    @Test
    void aDeletedObjectIsGone() {
        store.put("test/checkpoint", new byte[] {1}, "application/octet-stream");
        store.delete("test/checkpoint");
        assertThat(store.exists("test/checkpoint")).isFalse();
    }

    @Test
    void aWrongSecretIsSaidPlainly() {
        ObjectStore refused = storeWith(new Settings(config.endpoint(), config.accessKey(), "wrong", config.bucket()));
        assertThatThrownBy(() -> refused.put("test/x", new byte[1], "text/plain"))
                .isInstanceOf(ObjectStoreException.class)
                .hasMessageContaining(config.accessKey())
                .hasMessageContaining("CUPEL_S3_SECRET_KEY");
    }

    @Test
    void aMissingBucketIsMade() {
        ObjectStore fresh = storeWith(
                new Settings(config.endpoint(), config.accessKey(), config.secretKey(), "made-" + UUID.randomUUID()));
        fresh.put("x", new byte[] {7}, "text/plain");
        assertThat(fresh.exists("x")).isTrue();
    }

    @Test
    void aServerThatIsAwayIsNamed() {
        ObjectStore away = storeWith(new Settings(
                URI.create("http://127.0.0.1:1"), config.accessKey(), config.secretKey(), config.bucket()));
        assertThatThrownBy(() -> away.exists("x"))
                .isInstanceOf(ObjectStoreException.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageContaining("CUPEL_S3_ENDPOINT");
    }

    private static ObjectStore storeWith(S3Config settings) {
        var client = new S3ClientProducer().client(settings);
        return new S3ObjectStore(client, new S3Bucket(client, settings));
    }

    private record Settings(URI endpoint, String accessKey, String secretKey, String bucket) implements S3Config {

        @Override
        public Optional<URI> publicEndpoint() {
            return Optional.empty();
        }

        @Override
        public String region() {
            return "us-east-1";
        }
    }
}
