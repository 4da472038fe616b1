package org.cupel.backbone.weights;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads files of weights as data, whatever their layout: safetensors, state dicts of torch (zip and the older five
 * pickles), whole modules of MACE, Nequix. Nothing in a file is ever executed.
 */
public final class Checkpoints {

    private static final List<WeightFormat> FORMATS =
            List.of(new TorchZipFormat(), new TorchLegacyFormat(), new NequixFormat(), new SafetensorsFormat());

    private Checkpoints() {}

    /**
     * The layout is told by the content, never by the name.
     *
     * @throws WeightException when the file is missing, damaged, of no known layout, or asks for more than data
     */
    public static Checkpoint read(Path path) {
        return decode(WeightFile.read(path));
    }

    /**
     * As {@link #read(Path)}, when the file has the hash; it is not looked into otherwise.
     *
     * @param expectedSha256 64 hexadecimal digits
     */
    public static Checkpoint read(Path path, String expectedSha256) {
        WeightFile file = WeightFile.read(path);
        String expected = expectedSha256.strip().toLowerCase(Locale.ROOT);
        if (!expected.matches("[0-9a-f]{64}")) {
            throw new WeightException(
                    "'" + expectedSha256 + "' is no SHA-256. Give 64 hexadecimal digits, as sha256sum prints them.");
        }
        if (!file.sha256().equals(expected)) {
            throw file.broken("has SHA-256 " + file.sha256() + " instead of " + expected
                    + ". It is another version or damaged; fetch it again.");
        }
        return decode(file);
    }

    private static Checkpoint decode(WeightFile file) {
        return FORMATS.stream()
                .filter(format -> format.recognises(file))
                .findFirst()
                .orElseThrow(() -> UnknownLayout.explain(file))
                .read(file);
    }
}
