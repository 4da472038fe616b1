package org.cupel.backbone.equivariant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of golden/equivariant.tsv, made by make_equivariant_goldens.py. */
final class EquivariantGoldens {

    private EquivariantGoldens() {}

    /** Fields after the first, of lines of a kind. */
    static List<String[]> lines(String kind) {
        try (InputStream in = EquivariantGoldens.class.getResourceAsStream("/golden/equivariant.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(kind + "\t"))
                    .map(line -> line.substring(kind.length() + 1).split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
