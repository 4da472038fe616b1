package org.cupel.surrogate.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.junit.jupiter.api.Test;

class FeatureShardTest {

    private static final UUID ID = UUID.fromString("6f2a5cf0-5a2e-4d0e-9a39-7cf7ab1b2c3d");

    @Test
    void comesBackToTheLastBit() throws IOException {
        var shard = new FeatureShard(
                "backbone+elements", 3, List.of("mp-1", "Ω-2"), List.of(new float[] {1.5f, -0f, 1e-30f}, new float[] {
                    Float.MAX_VALUE, 0.1f, 3
                }));
        FeatureShard back = FeatureShard.of(shard.toBytes());
        assertThat(back.kind()).isEqualTo(shard.kind());
        assertThat(back.ids()).isEqualTo(shard.ids());
        assertThat(back.rows().get(0)).containsExactly(shard.rows().get(0));
        assertThat(back.rows().get(1)).containsExactly(shard.rows().get(1));
        assertThat(shard.toBytes()).as("the same again").isEqualTo(back.toBytes());
    }

    @Test
    void anEmptyShardIsOne() throws IOException {
        assertThat(FeatureShard.of(new FeatureShard("x", 5, List.of(), List.of()).toBytes())
                        .ids())
                .isEmpty();
    }

    @Test
    void liesWhereEveryAttemptPutsIt() {
        assertThat(FeatureShard.key(ID, ID, 7)).isEqualTo("features/predictions/" + ID + "/" + ID + "/7");
    }

    @Test
    void whatIsCutShortOrSomethingElseIsRefused() throws IOException {
        byte[] whole = new FeatureShard("x", 1, List.of("a"), List.of(new float[] {1})).toBytes();
        assertThatThrownBy(() -> FeatureShard.of(Arrays.copyOf(whole, whole.length - 9)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> FeatureShard.of(zipped("{\"features\": []}")))
                .hasMessageContaining("7b226665")
                .hasMessageContaining("Predict the pool again");
        assertThatThrownBy(() -> new FeatureShard("x", 2, List.of("a"), List.of(new float[] {1})))
                .hasMessageContaining("A row of 1 features in a shard of 2");
    }

    private static byte[] zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes());
        }
        return bytes.toByteArray();
    }

    @Test
    void fractionsStandBehindTheFeatures() {
        float[] row = MaterialFeatures.ofBackbone(new float[] {7, 8}, Composition.parse("Li2O"));
        assertThat(row).hasSize(2 + Element.COUNT).startsWith(7, 8);
        assertThat(row[2 + 2]).isCloseTo(2f / 3, within(1e-6f));
        assertThat(row[2 + 7]).isCloseTo(1f / 3, within(1e-6f));
    }

    /** With no more directions than are kept, the space keeps all distances of the weighted rows. */
    @Test
    void theSpaceKeepsDistances() {
        Pools.Pool pool = Pools.random(500, 20, 21);
        List<float[]> rows = IntStream.range(0, 500)
                .mapToObj(i -> {
                    var row = new float[20];
                    pool.features().read(i, i + 1, row);
                    return MaterialFeatures.ofBackbone(row, Composition.parse(i % 3 == 0 ? "Li2O" : "NaCl"));
                })
                .toList();
        PoolSpace space = PoolSpace.learn(rows);
        double squared = 0;
        for (int i = 0; i + 1 < 500; i++) {
            squared += squaredDistance(space.of(rows.get(i)), space.of(rows.get(i + 1))) / 499;
        }
        assertThat(space.of(rows.get(0))).hasSize(PoolSpace.WIDTH);
        assertThat(squared).as("both parts of variance 1").isBetween(3.0, 5.0);
        double sameElements = squaredDistance(space.of(rows.get(1)), space.of(rows.get(2)));
        assertThat(sameElements).isCloseTo(weighted(rows, 1, 2), within(0.05));
    }

    private static double weighted(List<float[]> rows, int first, int second) {
        double sum = 0;
        for (int j = 0; j < 20; j++) {
            int column = j;
            double mean =
                    rows.stream().mapToDouble(row -> row[column]).average().orElseThrow();
            double variance = rows.stream()
                    .mapToDouble(row -> (row[column] - mean) * (row[column] - mean))
                    .average()
                    .orElseThrow();
            double difference = rows.get(first)[j] - rows.get(second)[j];
            sum += difference * difference / variance / 20;
        }
        return sum;
    }

    private static double squaredDistance(float[] first, float[] second) {
        double sum = 0;
        for (int j = 0; j < first.length; j++) {
            sum += (first[j] - second[j]) * (first[j] - second[j]);
        }
        return sum;
    }
}
