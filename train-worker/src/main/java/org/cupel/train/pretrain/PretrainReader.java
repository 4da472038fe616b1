package org.cupel.train.pretrain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.graph.CrystalGraph;
import org.cupel.crystal.graph.CrystalGraphBuilder;
import org.cupel.crystal.io.Compression;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.train.graph.GraphSetBuilder;

/**
 * Reads materials with labels from JSON lines: a structure in any layout of {@link CrystalJson}, the labels under the names
 * of {@link MaterialProperty}, and an optional {@code year}.
 */
public final class PretrainReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CrystalGraphBuilder builder = new CrystalGraphBuilder();
    private final GraphSetBuilder graphs = new GraphSetBuilder(builder.neighboursPerAtom());
    private final List<PretrainRow> rows = new ArrayList<>();
    private final Map<String, String> leftOut = new TreeMap<>();

    private PretrainReader() {}

    /** A row without a usable structure or without any label is left out; the others stand. */
    public static PretrainData read(Path file) throws IOException {
        PretrainReader reader = new PretrainReader();
        try (DigestInputStream raw = new DigestInputStream(Files.newInputStream(file), Sha256.digest());
                InputStream plain = Compression.expand(raw);
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    reader.add(number, line);
                }
            }
            String hash = HexFormat.of().formatHex(raw.getMessageDigest().digest());
            return new PretrainData(reader.graphs.build(), reader.rows, reader.leftOut, hash);
        }
    }

    private void add(int number, String line) {
        String id = "line " + number;
        try {
            JsonNode node = JSON.readTree(line);
            id = node.path("material_id").asText(id);
            double[] targets = targets(node);
            Crystal crystal = CrystalChecks.defaults().require(CrystalJson.read(node));
            CrystalGraph graph = builder.build(crystal);
            graphs.add(graph.species(), graph.neighbour(), graph.distanceAngstrom(), graph.mask());
            rows.add(new PretrainRow(
                    id,
                    crystal.composition().reduced(),
                    crystal.atomCount(),
                    crystal.volumePerAtomAngstrom3(),
                    node.path("year").asInt(0),
                    targets));
        } catch (IOException | CrystalException unusable) {
            leftOut.put(id, unusable.getMessage());
        }
    }

    private static double[] targets(JsonNode node) {
        double[] targets = new double[PretrainData.PROPERTIES.size()];
        boolean any = false;
        for (int t = 0; t < targets.length; t++) {
            targets[t] = label(node, PretrainData.PROPERTIES.get(t));
            any |= !Double.isNaN(targets[t]);
        }
        if (!any) {
            throw new CrystalException("No label. Give at least one of " + PretrainData.PROPERTIES + ".");
        }
        return targets;
    }

    private static double label(JsonNode node, MaterialProperty property) {
        JsonNode value = node.path(property.key());
        for (String alias : property.aliases()) {
            value = value.isNumber() ? value : node.path(alias);
        }
        return value.isNumber() && Double.isFinite(value.doubleValue()) ? value.doubleValue() : Double.NaN;
    }
}
