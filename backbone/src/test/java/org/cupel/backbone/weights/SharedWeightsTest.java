package org.cupel.backbone.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published and synthetic weights of the folder of shared data, against the lists of tensors there. */
class SharedWeightsTest {

    private static final Path SHARED =
            Path.of(System.getProperty("cupel.home", "..")).resolve("../shared").normalize();
    private static final Path MODELS = SHARED.resolve("models");

    @BeforeEach
    void needs_the_folder() {
        assumeTrue(
                Files.isDirectory(MODELS) && Files.isDirectory(SHARED.resolve("reference")),
                "skipped: no folder of shared data with models and reference at " + SHARED);
    }

    /** All published models have the layout of the one that is listed. */
    @ParameterizedTest
    @ValueSource(strings = {"formation-energy-per-atom", "band-gap", "final-energy-per-atom"})
    void cgcnn(String model) throws IOException {
        Checkpoint checkpoint = Checkpoints.read(MODELS.resolve("cgcnn/" + model + ".pth.tar"));

        assertSame(checkpoint, shapes("cgcnn_tensors.tsv", "formation-energy-per-atom"));
        assertThat(checkpoint.number("normalizer.std")).isPositive();
        assertThat(checkpoint.number("normalizer.mean")).isFinite();
        assertThat(checkpoint.metadata()).containsKeys("args.atom_fea_len", "args.n_conv", "args.h_fea_len");
    }

    @Test
    void chgnet_in_two_layouts() throws IOException {
        Checkpoint flat = Checkpoints.read(MODELS.resolve("chgnet_synthetic.safetensors"));
        Checkpoint nested = Checkpoints.read(MODELS.resolve("chgnet_synthetic_checkpoint_layout.pth.tar"));

        Map<String, long[]> wanted = shapes("chgnet_tensors.tsv", null);
        assertSame(flat, wanted);
        assertSame(nested, wanted);
        wanted.keySet().forEach(name -> assertThat(nested.require(name).values())
                .as(name)
                .isEqualTo(flat.require(name).values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nequix-mp-1", "nequix-mp-1-pft"})
    void nequix(String model) throws IOException {
        Checkpoint checkpoint = Checkpoints.read(MODELS.resolve("nequix/" + model + ".nqx"));

        assertSame(checkpoint, shapes("nequix_tensors.tsv", null));
        assertThat(checkpoint.metadata()).containsKeys("atomic_numbers", "cutoff", "scale", "shift");
    }

    @Test
    void mace() throws IOException {
        assertSame(
                Checkpoints.read(MODELS.resolve("mace_medium_synthetic_state.pt")),
                shapes("mace_tensors.tsv", "medium"));
    }

    private static void assertSame(Checkpoint checkpoint, Map<String, long[]> wanted) {
        assertThat(checkpoint.arrays().keySet()).containsExactlyInAnyOrderElementsOf(wanted.keySet());
        wanted.forEach((name, shape) ->
                assertThat(checkpoint.require(name).shape()).as(name).isEqualTo(shape));
        checkpoint.arrays().values().stream()
                .flatMapToDouble(array -> Arrays.stream(array.values()))
                .forEach(value -> assertThat(Double.isFinite(value)).isTrue());
    }

    /** Columns are found by the name in the heading; {@code model} picks rows by their first column. */
    private static Map<String, long[]> shapes(String table, String model) throws IOException {
        List<String> lines = Files.readAllLines(SHARED.resolve("reference").resolve(table));
        List<String> heading = Arrays.asList(lines.get(0).replaceFirst("^#", "").split("\t"));
        Map<String, long[]> shapes = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            if (model == null || cells[0].equals(model)) {
                shapes.put(
                        cells[heading.indexOf("name")],
                        Arrays.stream(cells[heading.indexOf("shape")].split("[\\[\\], ]+"))
                                .filter(part -> !part.isEmpty())
                                .mapToLong(Long::parseLong)
                                .toArray());
            }
        }
        return shapes;
    }
}
