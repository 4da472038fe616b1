package org.cupel.crystal.hull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.io.Compression;

/**
 * Reads a table of formation energies without structures: tab-separated id, composition ({@code Li1 Fe2 O4} or {@code
 * LiFe2O4}), optionally more columns such as the space group, and last the formation energy in eV/atom. A first line
 * whose last column is no number is a header.
 *
 * @param entries in the order of the file
 * @param rejected one sentence for each line that could not be read
 */
public record ReferenceEntries(List<HullEntry> entries, List<String> rejected) {

    public ReferenceEntries {
        entries = List.copyOf(entries);
        rejected = List.copyOf(rejected);
    }

    /**
     * @param in plain, gzip or xz; not closed
     * @throws IOException if it cannot be read at all
     */
    public static ReferenceEntries read(InputStream in) throws IOException {
        Lines lines = new Lines();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(Compression.expand(in), StandardCharsets.UTF_8));
        int number = 1;
        for (String line = reader.readLine(); line != null; line = reader.readLine(), number++) {
            if (!line.isBlank()) {
                lines.take(number, line);
            }
        }
        return new ReferenceEntries(lines.entries, lines.rejected);
    }

    private static final class Lines {

        private final List<HullEntry> entries = new ArrayList<>();
        private final List<String> rejected = new ArrayList<>();
        private final Map<String, Composition> compositions = new HashMap<>();
        private final Set<String> ids = new HashSet<>();

        void take(int number, String line) {
            String[] fields = line.strip().split("\t");
            try {
                if (number > 1 || !isHeader(fields)) {
                    entries.add(entry(fields));
                }
            } catch (CrystalException refused) {
                rejected.add("Line " + number + ": " + refused.getMessage());
            }
        }

        private static boolean isHeader(String[] fields) {
            return number(fields[fields.length - 1]).isNaN();
        }

        private HullEntry entry(String[] fields) {
            if (fields.length < 3) {
                throw new CrystalException(fields.length
                        + " columns. Give id, composition and formation energy in eV/atom, separated by tabs.");
            }
            String energy = fields[fields.length - 1].strip();
            HullEntry entry = new HullEntry(
                    fields[0].strip(),
                    compositions.computeIfAbsent(fields[1].replace(" ", ""), Composition::parse),
                    number(energy));
            if (!ids.add(entry.id())) {
                throw new CrystalException(
                        "The id " + entry.id() + " occurs a second time. Give each line an id of its own.");
            }
            return entry;
        }

        private static Double number(String text) {
            try {
                return Double.valueOf(text.strip());
            } catch (NumberFormatException none) {
                return Double.NaN;
            }
        }
    }
}
