package org.cupel.crystal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.cupel.crystal.io.CrystalJson;

/** What {@code src/test/python/make_goldens.py} wrote. */
public final class Goldens {

    private Goldens() {}

    public static JsonNode json(String file) {
        try (InputStream in = Goldens.class.getResourceAsStream("/golden/" + file)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static Map<String, JsonNode> entries(String file) {
        Map<String, JsonNode> entries = new TreeMap<>();
        json(file).fields().forEachRemaining(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }

    public static Crystal crystal(String name) {
        return CrystalJson.read(json("crystals.json").get(name));
    }

    public static Path files() {
        try {
            return Path.of(Goldens.class.getResource("/golden/files").toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).doubleValue();
        }
        return values;
    }
}
