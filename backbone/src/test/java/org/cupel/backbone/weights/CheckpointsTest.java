package org.cupel.backbone.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and what torch, numpy and safetensors read from them come from src/test/python/make_weight_files.py. */
class CheckpointsTest {

    private static final JsonNode EXPECTED = expected();

    @TempDir
    private Path folder;

    static Path file(String name) {
        try {
            return Path.of(CheckpointsTest.class.getResource("/weights/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode expected() {
        try {
            return new ObjectMapper().readTree(file("expected.json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> good() {
        List<String> names = new ArrayList<>();
        EXPECTED.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest
    @MethodSource("good")
    void gives_what_the_original_libraries_give(String name) {
        Checkpoint checkpoint = Checkpoints.read(file(name));

        JsonNode wanted = EXPECTED.get(name);
        assertThat(checkpoint.arrays()).hasSameSizeAs(wanted);
        wanted.properties().forEach(entry -> {
            WeightArray array = checkpoint.require(entry.getKey());
            assertThat(array.shape())
                    .as(entry.getKey())
                    .isEqualTo(longs(entry.getValue().get("shape")));
            assertThat(array.values())
                    .as(entry.getKey())
                    .isEqualTo(doubles(entry.getValue().get("values")));
        });
    }

    @Test
    void keeps_what_lies_beside_the_weights_as_text() {
        assertThat(Checkpoints.read(file("checkpoint-legacy.pth.tar")).metadata())
                .containsEntry("format", "torch legacy")
                .containsEntry("epoch", "3")
                .containsEntry("args.atom_fea_len", "64")
                .containsEntry("args.task", "regression")
                .containsEntry("args.widths", "[64,32]")
                .containsEntry("args.lr", "0.01")
                .doesNotContainKey("args.best");
        assertThat(Checkpoints.read(file("nested.pt")).metadata()).containsEntry("model.model_args.cutoff", "6");
        assertThat(Checkpoints.read(file("module.pt")).metadata())
                .containsEntry("class", "mace.modules.models.ScaleShiftMACE")
                .containsEntry("avg_num_neighbors", "61.5")
                .containsEntry("interactions.0.class", "e3nn.o3._linear.Linear");
        assertThat(Checkpoints.read(file("types.safetensors")).metadata())
                .containsEntry("made_by", "make_weight_files.py");
        assertThat(Checkpoints.read(file("tiny.nqx")).metadata())
                .containsEntry("cutoff", "6.0")
                .containsEntry("hidden_irreps", "4x0e + 2x1o");
    }

    @Test
    void checks_the_hash_before_it_looks_inside() {
        Path path = file("state.pt");
        String hash = Checkpoints.read(path).sha256();

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(Checkpoints.read(path, hash.toUpperCase(java.util.Locale.ROOT))
                        .arrays())
                .hasSize(4);
        assertThatThrownBy(() -> Checkpoints.read(file("os-system.pt"), hash))
                .isInstanceOf(WeightException.class)
                .hasMessageStartingWith("os-system.pt: has SHA-256 ")
                .hasMessageContaining("instead of " + hash)
                .hasMessageEndingWith("fetch it again.");
        assertThatThrownBy(() -> Checkpoints.read(path, "d14ab7"))
                .isInstanceOf(WeightException.class)
                .hasMessageContaining("'d14ab7' is no SHA-256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state.pt", "module.pt", "checkpoint-legacy.pth.tar", "types.safetensors", "tiny.nqx"})
    void refuses_a_file_cut_at_any_byte(String name) throws IOException {
        byte[] whole = Files.readAllBytes(file(name));
        Path cut = folder.resolve(name);
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 300)) {
            Files.write(cut, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Checkpoints.read(cut))
                    .as("first %d of %d bytes", length, whole.length)
                    .isInstanceOf(WeightException.class)
                    .hasMessageStartingWith(name);
        }
    }

    /** A flipped byte may turn one valid file into another, but never into anything than weights or a refusal. */
    @ParameterizedTest
    @ValueSource(strings = {"state.pt", "module.pt", "checkpoint-legacy.pth.tar", "types.safetensors", "tiny.nqx"})
    void survives_any_changed_byte(String name) throws IOException {
        byte[] whole = Files.readAllBytes(file(name));
        Path changed = folder.resolve(name);
        int refused = 0;
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 1000)) {
            byte[] copy = whole.clone();
            copy[at] ^= (byte) (1 + at % 255);
            Files.write(changed, copy);
            try {
                Checkpoints.read(changed);
            } catch (WeightException refusal) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void says_what_a_file_without_weights_is() throws IOException {
        assertThat(refusal("page.pt", "<!DOCTYPE html><html>")).contains("is a web page");
        assertThat(refusal("pointer.pt", "version https://git-lfs.github.com/spec/v1\n"))
                .contains("git lfs pull");
        assertThat(refusal("empty.pt", "")).contains("is empty");
        assertThat(refusal("notes.txt", "hello there, these are notes")).contains("no layout that is known");
        assertThatThrownBy(() -> Checkpoints.read(file("plain.pkl"))).hasMessageContaining("is a plain pickle");
        assertThatThrownBy(() -> Checkpoints.read(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> Checkpoints.read(folder.resolve("absent.pt")))
                .isInstanceOf(WeightException.class)
                .hasMessageContaining("cannot be read");
    }

    private String refusal(String name, String content) throws IOException {
        Path path = Files.writeString(folder.resolve(name), content);
        try {
            Checkpoints.read(path);
        } catch (WeightException refused) {
            return refused.getMessage();
        }
        throw new AssertionError(name + " was read");
    }

    private static long[] longs(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
    }

    private static double[] doubles(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
