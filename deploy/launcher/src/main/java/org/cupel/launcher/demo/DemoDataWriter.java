package org.cupel.launcher.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.io.MaterialRow;

/** Parts the crystals by chance into those whose labels the system gets and those whose labels only the lab knows. */
final class DemoDataWriter {

    /** Below this there is no training set to speak of, or no pool to choose from. */
    private static final int FEWEST = 60;

    private final Path folder;

    DemoDataWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * @param initial number of crystals with known labels; 0 means a third
     * @param labelKind {@code dft} or {@code surrogate}
     */
    DemoData write(DemoRows rows, int initial, long seed, String labelKind) throws IOException {
        List<MaterialRow> shuffled = new java.util.ArrayList<>(rows.usable());
        Collections.shuffle(shuffled, new Random(seed));
        int labelled = initial > 0 ? initial : shuffled.size() / 3;
        if (shuffled.size() < FEWEST || labelled >= shuffled.size()) {
            throw new DemoException(
                    "%d usable crystals (%s) cannot be parted into %d labelled ones and a pool. Maybe widen --select or lower --initial."
                            .formatted(shuffled.size(), rows.left(), labelled));
        }
        List<MaterialRow> known = shuffled.subList(0, labelled);
        List<MaterialRow> pool = shuffled.subList(labelled, shuffled.size());
        Files.createDirectories(folder);
        Map<String, Double> hidden = pool.stream()
                .collect(Collectors.toMap(
                        MaterialRow::materialId, row -> row.properties().get(HiddenLabels.PROPERTY)));
        return new DemoData(
                lines(folder.resolve("labelled.jsonl"), known, true),
                known.size(),
                lines(folder.resolve("pool.jsonl"), pool, false),
                new HiddenLabels(hidden, labelKind),
                rows.left());
    }

    private static Path lines(Path file, List<MaterialRow> rows, boolean withLabels) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (MaterialRow row : rows) {
                ObjectNode json = CrystalJson.toNode(row.crystal());
                json.put("material_id", row.materialId());
                if (withLabels) {
                    row.properties().forEach(json::put);
                }
                out.write(json.toString());
                out.write('\n');
            }
        }
        return file;
    }
}
