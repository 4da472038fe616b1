package org.cupel.crystal.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;

/** The lines of a CSV of labels, looked up by file name or id, and which of them found their structure. */
final class LabelTable {

    private final LabelHeader header;
    private final Map<String, List<LabelLine>> byFile = new HashMap<>();
    private final Map<String, List<LabelLine>> byId = new HashMap<>();
    private final List<LabelLine> lines = new ArrayList<>();
    private final Set<LabelLine> used = new HashSet<>();

    private LabelTable(LabelHeader header) {
        this.header = header;
    }

    static LabelTable empty() {
        return new LabelTable(LabelHeader.none());
    }

    /** @throws UnreadableSourceException if it has no usable header or is no CSV */
    static LabelTable read(String name, String text) {
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (MappingIterator<String[]> rows = mapper.readerFor(String[].class).readValues(plain)) {
            LabelTable table = new LabelTable(LabelHeader.of(name, rows.hasNext() ? rows.next() : new String[0]));
            for (int number = 2; rows.hasNext(); number++) {
                table.add(new LabelLine(number, List.of(rows.next())));
            }
            return table;
        } catch (JsonProcessingException malformed) {
            throw notCsv(name, malformed);
        } catch (RuntimeException | IOException malformed) {
            if (malformed instanceof CrystalException refused) {
                throw refused;
            }
            throw notCsv(name, malformed);
        }
    }

    private static UnreadableSourceException notCsv(String name, Exception cause) {
        return new UnreadableSourceException(
                "Table \"" + name + "\" is not CSV: " + cause.getMessage() + ". Quote cells that hold commas.", cause);
    }

    private void add(LabelLine line) {
        lines.add(line);
        header.file(line).ifPresent(file -> keys(file).forEach(key -> put(byFile, key, line)));
        header.id(line).ifPresent(id -> put(byId, id, line));
    }

    private static void put(Map<String, List<LabelLine>> map, String key, LabelLine line) {
        map.computeIfAbsent(key, unused -> new ArrayList<>()).add(line);
    }

    /** A file is found by its path, its name and its name without extension. */
    private static Set<String> keys(String file) {
        return Set.copyOf(List.of(file, CrystalText.baseName(file), CrystalText.stem(file)));
    }

    /**
     * @param file of the row, or null if it holds several structures, which are then found by id alone
     * @throws CrystalException if a label is not finite, or two lines belong to the row
     */
    MaterialRow label(MaterialRow row, String file) {
        Optional<LabelLine> found = find(row.materialId(), file);
        if (found.isEmpty()) {
            return row;
        }
        used.add(found.get());
        Map<String, Double> properties = new HashMap<>(row.properties());
        Map<String, String> facts = new HashMap<>(row.origin().facts());
        header.read(found.get(), properties, facts);
        String id = header.id(found.get()).orElse(row.materialId());
        return new MaterialRow(
                header.namesFiles() ? id : row.materialId(),
                row.crystal(),
                properties,
                row.origin().withFacts(facts));
    }

    /** Counts the line of a structure that was refused as used. */
    void use(String id, String file) {
        candidates(id, file).forEach(used::add);
    }

    String excerpt(MaterialRow row, String file) {
        List<LabelLine> candidates = candidates(row.materialId(), file);
        return candidates.isEmpty() ? "" : candidates.get(0).text();
    }

    private Optional<LabelLine> find(String id, String file) {
        List<LabelLine> candidates = candidates(id, file);
        if (candidates.size() > 1) {
            used.addAll(candidates);
            throw new CrystalException("Lines " + candidates.get(0).number() + " and "
                    + candidates.get(1).number() + " of the table both belong to \"" + (file == null ? id : file)
                    + "\". Leave one of them.");
        }
        return candidates.stream().findFirst();
    }

    private List<LabelLine> candidates(String id, String file) {
        if (file != null) {
            for (String key : List.of(file, CrystalText.baseName(file), CrystalText.stem(file))) {
                if (byFile.containsKey(key)) {
                    return byFile.get(key);
                }
            }
        }
        if (header.namesFiles()) {
            return List.of();
        }
        List<LabelLine> named = byId.getOrDefault(id, List.of());
        return named.isEmpty() && file != null ? byId.getOrDefault(CrystalText.baseName(file), List.of()) : named;
    }

    /** What remains of each line whose structure is not there: a reference where it tells a composition and a value. */
    Stream<ReadOutcome> unused() {
        return lines.stream().filter(line -> !used.contains(line)).map(this::withoutStructure);
    }

    private ReadOutcome withoutStructure(LabelLine line) {
        String ref = header.file(line).or(() -> header.id(line)).orElse("");
        try {
            Map<String, Double> properties = new HashMap<>();
            Map<String, String> facts = new HashMap<>();
            header.read(line, properties, facts);
            Optional<Composition> composition = header.composition(line);
            if (composition.isPresent() && !properties.isEmpty()) {
                String id = header.id(line).orElse(ref);
                RowOrigin origin = RowOrigin.untold().withFacts(facts);
                return new ReadOutcome.Reference(0, new ReferencePhase(id, composition.get(), properties, origin));
            }
            return missing(line, ref);
        } catch (CrystalException refused) {
            return new ReadOutcome.Rejected(0, ref, refused.getMessage(), line.text());
        }
    }

    private static ReadOutcome missing(LabelLine line, String ref) {
        return new ReadOutcome.Rejected(
                0,
                ref,
                "Line " + line.number() + " of the table labels \"" + ref
                        + "\", but no such structure is there. Add its file, or correct the name.",
                line.text());
    }
}
