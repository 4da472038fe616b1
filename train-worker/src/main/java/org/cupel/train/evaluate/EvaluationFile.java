package org.cupel.train.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.Compression;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.surrogate.split.SplitColumns;

/**
 * Labelled crystals of a file.
 *
 * @param leftOut reasons by material id, or by line where there is no id
 * @param sha256 of the file as it lies there
 */
record EvaluationFile(List<EvaluationRow> rows, Map<String, String> leftOut, String sha256) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A row without a usable structure or without a finite energy above hull is left out; the others stand. */
    static EvaluationFile read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new NoSuchFileException("There is no file '" + file + "' to read. Check the path.");
        }
        Reading reading = new Reading();
        try (DigestInputStream raw = new DigestInputStream(Files.newInputStream(file), digest());
                InputStream plain = Compression.expand(raw);
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    reading.take(number, line);
                }
            }
            String hash = HexFormat.of().formatHex(raw.getMessageDigest().digest());
            return new EvaluationFile(reading.rows, reading.leftOut, hash);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This JVM lacks SHA-256, which every Java platform must have.", impossible);
        }
    }

    private static final class Reading {

        private final List<EvaluationRow> rows = new ArrayList<>();
        private final Map<String, String> leftOut = new TreeMap<>();
        private final Set<String> ids = new HashSet<>();

        void take(int number, String line) {
            String id = "line " + number;
            try {
                JsonNode node = JSON.readTree(line);
                id = node.path("material_id").asText(id);
                rows.add(row(id, node));
            } catch (IOException | CrystalException unusable) {
                leftOut.put(id, unusable.getMessage());
            }
        }

        private EvaluationRow row(String id, JsonNode node) {
            double eAboveHull = label(node, MaterialProperty.E_ABOVE_HULL);
            if (!Double.isFinite(eAboveHull) || eAboveHull < 0) {
                throw new CrystalException(
                        "Energy above hull is " + eAboveHull + ". Give a finite number of at least 0, in eV/atom.");
            }
            Crystal crystal = CrystalChecks.defaults().require(CrystalJson.read(node));
            if (!ids.add(id)) {
                throw new CrystalException("The id occurs a second time. Give each material an id of its own.");
            }
            int year = node.path("year").asInt(SplitColumns.NO_YEAR);
            double formation = label(node, MaterialProperty.FORMATION_ENERGY_PER_ATOM);
            return new EvaluationRow(id, crystal, crystal.composition().reduced(), formation, eAboveHull, year);
        }

        private static double label(JsonNode node, MaterialProperty property) {
            JsonNode value = node.path(property.key());
            for (String alias : property.aliases()) {
                value = value.isNumber() ? value : node.path(alias);
            }
            return value.isNumber() ? value.doubleValue() : Double.NaN;
        }
    }
}
