package org.cupel.backbone.weights;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The arrays of a file of Nequix in their order, named by field: {@code layers.1.linear_2.weights[352x1o->64x1o]}.
 *
 * <p>Which ones there are follows from the settings: a product of features of degree l₁ with spherical harmonics of
 * degree l₂ has degrees |l₁ − l₂| to l₁ + l₂, of which those are kept that the output has. All parities are those of
 * spherical harmonics, so a degree tells its parity.
 */
final class NequixNames {

    private static final Pattern TERM = Pattern.compile("\\s*(\\d{1,6})x(\\d)([eo])\\s*");

    private final WeightFile file;
    private final List<String> names = new ArrayList<>();

    private NequixNames(WeightFile file) {
        this.file = file;
    }

    static List<String> of(WeightFile file, JsonNode settings) {
        NequixNames made = new NequixNames(file);
        Map<Integer, Integer> hidden = made.channels(made.text(settings, "hidden_irreps"));
        int species = settings.path("atomic_numbers").size();
        int layers = made.number(settings, "n_layers");
        int degrees = made.number(settings, "lmax");
        int radialLayers = made.number(settings, "radial_mlp_layers") + 1;
        boolean norm = settings.path("layer_norm").asBoolean();
        made.names.add("atom_energies");
        Map<Integer, Integer> in = new TreeMap<>(Map.of(0, species));
        for (int i = 0; i < layers; i++) {
            Map<Integer, Integer> out = i < layers - 1 ? hidden : scalars(hidden);
            made.layer("layers." + i + ".", in, out, degrees, radialLayers, norm);
            in = out;
        }
        made.names.add("readout.weights[" + term(0, hidden) + "->1x0e]");
        return made.names;
    }

    private void layer(
            String prefix, Map<Integer, Integer> in, Map<Integer, Integer> out, int degrees, int radial, boolean norm) {
        for (int i = 0; i < radial; i++) {
            names.add(prefix + "radial_mlp." + i);
        }
        Map<Integer, Integer> gated = withGates(out);
        linear(prefix + "linear_1.weights", in, in);
        linear(prefix + "linear_2.weights", product(in, degrees, out), gated);
        linear(prefix + "skip.weights", in, gated);
        if (norm) {
            for (int i = 0; i < gated.size(); i++) {
                names.add(prefix + "layer_norm.affine_weight." + i);
            }
        }
    }

    private void linear(String name, Map<Integer, Integer> in, Map<Integer, Integer> out) {
        in.keySet().stream()
                .filter(out::containsKey)
                .forEach(degree -> names.add(name + "[" + term(degree, in) + "->" + term(degree, out) + "]"));
    }

    private static Map<Integer, Integer> product(Map<Integer, Integer> in, int degrees, Map<Integer, Integer> kept) {
        Map<Integer, Integer> product = new TreeMap<>();
        in.forEach((first, channels) -> {
            for (int second = 0; second <= degrees; second++) {
                // Steps of two: the degrees between have the other parity.
                for (int out = Math.abs(first - second); out <= first + second; out += 2) {
                    if (kept.containsKey(out)) {
                        product.merge(out, channels, Integer::sum);
                    }
                }
            }
        });
        return product;
    }

    /** A gate is one more scalar for each channel that is none. */
    private static Map<Integer, Integer> withGates(Map<Integer, Integer> out) {
        Map<Integer, Integer> gated = new TreeMap<>(out);
        int gates = out.entrySet().stream()
                .filter(entry -> entry.getKey() > 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
        gated.merge(0, gates, Integer::sum);
        return gated;
    }

    private static Map<Integer, Integer> scalars(Map<Integer, Integer> hidden) {
        return new TreeMap<>(Map.of(0, hidden.get(0)));
    }

    private static String term(int degree, Map<Integer, Integer> channels) {
        return channels.get(degree) + "x" + degree + (degree % 2 == 0 ? "e" : "o");
    }

    private Map<Integer, Integer> channels(String irreps) {
        Map<Integer, Integer> channels = new TreeMap<>();
        for (String part : irreps.split("\\+")) {
            Matcher term = TERM.matcher(part);
            boolean natural = term.matches()
                    && term.group(3).equals(Integer.parseInt(term.group(2)) % 2 == 0 ? "e" : "o")
                    && channels.put(Integer.parseInt(term.group(2)), Integer.parseInt(term.group(1))) == null;
            if (!natural) {
                throw file.broken(
                        "has hidden_irreps '" + irreps + "'; features like 128x0e + 64x1o are read, each degree"
                                + " once and with the parity of spherical harmonics. It is another version of Nequix.");
            }
        }
        if (!channels.containsKey(0)) {
            throw file.broken("has hidden_irreps '" + irreps + "' without scalars. It is another version of Nequix.");
        }
        return channels;
    }

    private String text(JsonNode settings, String key) {
        if (!settings.path(key).isTextual()) {
            throw missing(key);
        }
        return settings.path(key).asText();
    }

    private int number(JsonNode settings, String key) {
        int value = settings.path(key).asInt(-1);
        if (value < 0 || value > 64) {
            throw missing(key);
        }
        return value;
    }

    private WeightException missing(String key) {
        return file.broken("has no sensible '" + key + "' in its first line. Maybe it is another kind of file.");
    }
}
