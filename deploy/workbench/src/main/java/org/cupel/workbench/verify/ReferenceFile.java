package org.cupel.workbench.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cupel.crystal.Crystal;

/**
 * Reads reference values: a JSON object with {@code structures}, or with {@code models} of which each is such a list or an
 * object with {@code structures}. Units are in the names of the fields: {@code energy_eV} or {@code energy_per_atom_eV} or
 * {@code value}, {@code forces} or {@code forces_eV_per_A}, {@code stress_GPa} or {@code stress_eV_per_A3} ({@code
 * stress} alone is eV/Å³), {@code magmoms_muB}. Geometry may lie in another file, by the names of the structures.
 */
public final class ReferenceFile {

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_.-]+\\.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;
    private final JsonNode root;

    private ReferenceFile(Path path, JsonNode root) {
        this.path = path;
        this.root = root;
    }

    /** @throws ReferenceException when the file is missing or no such JSON */
    public static ReferenceFile open(Path path) {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(path));
            if (root.path("structures").isArray() || root.path("models").isObject()) {
                return new ReferenceFile(path, root);
            }
            throw new ReferenceException(
                    path + " has no 'structures' and no 'models'. Maybe it is another kind of file.");
        } catch (IOException unreadable) {
            throw new ReferenceException(
                    path + " cannot be read as JSON (" + unreadable.getClass().getSimpleName() + ": "
                            + firstLine(unreadable.getMessage()) + "). Check the path, or fetch the file again.",
                    unreadable);
        }
    }

    /**
     * @param model key of the model; null to take the only one, or the one that the weights are called after
     * @param weightsName file name of the weights, for that
     * @param structures where geometry lies when the rows have none; null to look beside this file for the one that its
     *     note names
     */
    public Reference read(String model, String weightsName, Path structures) {
        String key = root.path("models").isObject() ? modelKey(model, weightsName) : "";
        JsonNode chosen = key.isEmpty() ? root : root.path("models").path(key);
        JsonNode list = chosen.isArray() ? chosen : chosen.path("structures");
        if (!list.isArray() || list.isEmpty()) {
            throw new ReferenceException(path + " has no structures" + (key.isEmpty() ? "" : " for model '" + key + "'")
                    + ". Maybe choose another model with --model.");
        }
        Geometries elsewhere = new Geometries(structures);
        List<ReferenceRow> rows = new ArrayList<>();
        Map<String, String> unusable = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            String name = list.get(i).path("name").asText("structure " + i);
            try {
                rows.add(row(name, list.get(i), elsewhere));
            } catch (ReferenceException broken) {
                unusable.put(name, broken.getMessage());
            }
        }
        return new Reference(path.toString(), key, isDouble(chosen), rows, unusable);
    }

    private ReferenceRow row(String name, JsonNode object, Geometries elsewhere) {
        String place = path.getFileName() + ", " + name;
        Crystal crystal = Geometry.of(place, object).orElseGet(() -> elsewhere.find(name));
        int declared = object.path("n_atoms").asInt(crystal.atomCount());
        if (declared != crystal.atomCount()) {
            throw new ReferenceException(place + " has " + declared + " atoms, but its geometry has "
                    + crystal.atomCount() + ". Maybe it belongs to another file: use --structures.");
        }
        return ReferenceValues.row(place, name, object, crystal);
    }

    private String modelKey(String wanted, String weightsName) {
        TreeSet<String> keys = new TreeSet<>();
        root.path("models").fieldNames().forEachRemaining(keys::add);
        if (wanted != null) {
            if (!keys.contains(wanted)) {
                throw new ReferenceException(path + " has no model '" + wanted + "'. It has " + keys + ".");
            }
            return wanted;
        }
        if (keys.size() == 1) {
            return keys.first();
        }
        // The longest: nequix-mp-1 is the beginning of nequix-mp-1-pft.
        return keys.stream()
                .filter(weightsName::startsWith)
                .reduce((a, b) -> a.length() >= b.length() ? a : b)
                .orElseThrow(() -> new ReferenceException(path + " has the models " + keys + ", and '" + weightsName
                        + "' is called after none of them. Choose one with --model."));
    }

    private boolean isDouble(JsonNode chosen) {
        String said = chosen.path("dtype").asText(root.path("dtype").asText(""));
        return (said.isEmpty() ? root.path("note").asText("") : said).contains("float64");
    }

    private static String firstLine(String text) {
        return text == null ? "no reason given" : text.lines().findFirst().orElse("");
    }

    /** Geometry by name from another file, opened when first wanted. */
    private final class Geometries {

        private final Path named;
        private Map<String, JsonNode> found;

        Geometries(Path named) {
            this.named = named;
        }

        Crystal find(String name) {
            Path file = file();
            if (found == null) {
                found = index(file);
            }
            return Optional.ofNullable(found.get(name))
                    .flatMap(object -> Geometry.of(file.getFileName() + ", " + name, object))
                    .orElseThrow(() -> new ReferenceException(path.getFileName() + ", " + name
                            + " has no geometry, and " + file + " has none of that name. Give another file with"
                            + " --structures."));
        }

        private Path file() {
            if (named != null) {
                return named;
            }
            Matcher mention = FILE_NAME.matcher(root.path("note").asText(""));
            while (mention.find()) {
                Path beside = path.toAbsolutePath().resolveSibling(mention.group());
                if (Files.isRegularFile(beside)) {
                    return beside;
                }
            }
            throw new ReferenceException(
                    path + " has no geometry in its structures and its note names no file beside it"
                            + " that has. Give one with --structures FILE.");
        }

        private Map<String, JsonNode> index(Path file) {
            Map<String, JsonNode> byName = new LinkedHashMap<>();
            for (JsonNode list : lists(ReferenceFile.open(file).root)) {
                list.forEach(object -> byName.putIfAbsent(object.path("name").asText(), object));
            }
            return byName;
        }

        private List<JsonNode> lists(JsonNode other) {
            List<JsonNode> lists = new ArrayList<>(List.of(other.path("structures")));
            other.path("models").forEach(model -> lists.add(model.isArray() ? model : model.path("structures")));
            return lists;
        }
    }
}
