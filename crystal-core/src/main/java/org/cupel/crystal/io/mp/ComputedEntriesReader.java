package org.cupel.crystal.io.mp;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.JsonDocuments;
import org.cupel.crystal.io.MaterialReader;
import org.cupel.crystal.io.ReadOutcome;

/**
 * Lists of pymatgen's {@code ComputedStructureEntry} or {@code ComputedEntry}: uncorrected energy per atom, functional and
 * corrections of each; formation energy and energy above hull, both corrected, on the hull of the same list, where that
 * holds every elemental reference in the same family of functionals.
 *
 * <p>One row per material. Where several entries have its id, it is the one of the lowest corrected energy among GGA and
 * GGA+U, and the others are named in the fact {@code otherEntries}. A hull needs all entries: the whole list is read
 * before the first row, structures kept as arrays.
 */
public final class ComputedEntriesReader implements MaterialReader {

    private final CrystalChecks checks;

    public ComputedEntriesReader(CrystalChecks checks) {
        this.checks = checks;
    }

    @Override
    public Stream<ReadOutcome> read(String name, InputStream in) throws IOException {
        Collected collected = new Collected(checks);
        Stream<ReadOutcome> refused = JsonDocuments.read(name, in, collected);
        return Stream.of(refused).flatMap(rows -> collected.outcomes(rows)).onClose(refused::close);
    }

    private static final class Collected implements JsonDocuments.Kind {

        private final CrystalChecks checks;
        private final List<ComputedEntry> entries = new ArrayList<>();

        Collected(CrystalChecks checks) {
            this.checks = checks;
        }

        @Override
        public String id(JsonNode document) {
            return ComputedEntry.id(document);
        }

        /** Null, which is no outcome yet: the hull is still to come. */
        @Override
        public ReadOutcome outcome(int number, String id, JsonNode document) {
            if (ComputedEntry.id(document).isEmpty()) {
                throw new CrystalException("The entry has neither data.material_id nor entry_id. Give it an id.");
            }
            entries.add(ComputedEntry.of(number, document, checks));
            return null;
        }

        Stream<ReadOutcome> outcomes(Stream<ReadOutcome> refused) {
            Map<Integer, ReadOutcome> rejected = new TreeMap<>();
            refused.forEach(outcome -> rejected.put(outcome.rowNumber(), outcome));
            EntryRows rows = new EntryRows(entries);
            Map<Integer, ComputedEntry> chosen = rows.chosen();
            return Stream.concat(rejected.keySet().stream(), chosen.keySet().stream())
                    .sorted()
                    .map(place -> rejected.containsKey(place) ? rejected.get(place) : rows.outcome(chosen.get(place)));
        }
    }
}
