package org.cupel.acquisition.ranking;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.cupel.acquisition.campaign.Property;

/**
 * A ranking as gzipped CSV, best first: {@code material_id,median,sigma,atoms,score}, and of each further property of the goal
 * {@code median_<property>,sigma_<property>,from_<property>}; numbers such that reading them gives the very same bits.
 */
final class ScoreCsv {

    private static final String HEADER = "material_id,median,sigma,atoms,score";
    private static final int NUMBERS = 4;
    private static final int PER_OTHER = 3;
    private static final Pattern OTHER = Pattern.compile(",median_(\\w+),sigma_\\1,from_\\1");
    private static final int ROW_GUESS = 80;

    private ScoreCsv() {}

    static byte[] write(List<ScoredEntry> ranking) {
        var text = new StringBuilder(HEADER.length() + 1 + ranking.size() * ROW_GUESS);
        text.append(HEADER);
        others(ranking)
                .forEach(property -> text.append(",median_" + property + ",sigma_" + property + ",from_" + property));
        text.append('\n');
        for (ScoredEntry scored : ranking) {
            quoted(text, scored.entry().materialId());
            text.append(',').append(scored.entry().median());
            text.append(',').append(scored.entry().sigma());
            text.append(',').append(scored.entry().atoms());
            text.append(',').append(scored.score());
            for (OtherValue other : scored.entry().others()) {
                text.append(',').append(other.median());
                text.append(',').append(other.sigma());
                text.append(',').append(other.source().wireName());
            }
            text.append('\n');
        }
        var bytes = new ByteArrayOutputStream(text.length() / 2);
        try (OutputStream zipped = new Fast(bytes)) {
            zipped.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<String> others(List<ScoredEntry> ranking) {
        return ranking.isEmpty()
                ? List.of()
                : ranking.get(0).entry().others().stream()
                        .map(other -> other.property().wireName())
                        .toList();
    }

    private static void quoted(StringBuilder text, String value) {
        if (value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
            text.append(value);
        } else {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }

    static List<ScoredEntry> read(InputStream zipped) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(zipped), StandardCharsets.UTF_8));
        String header = lines.readLine();
        List<Property> others = others(header);
        List<ScoredEntry> ranking = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            ranking.add(entry(line, lines, others));
        }
        return ranking;
    }

    private static List<Property> others(String header) throws IOException {
        List<Property> others = new ArrayList<>();
        int from = HEADER.length();
        if (header != null && header.startsWith(HEADER)) {
            Matcher other = OTHER.matcher(header).region(from, header.length());
            while (other.lookingAt() && Property.named(other.group(1)).isPresent()) {
                others.add(Property.named(other.group(1)).orElseThrow());
                from = other.end();
                other.region(from, header.length());
            }
        }
        if (header == null || !header.startsWith(HEADER) || from < header.length()) {
            throw new IOException(
                    "Its first line is '" + header + "' instead of '" + HEADER + "'. Maybe a later release wrote it.");
        }
        return others;
    }

    /** Numbers are the last columns, so whatever an id holds needs no more than a count of quotes. */
    private static ScoredEntry entry(String first, BufferedReader lines, List<Property> others) throws IOException {
        String line = first;
        while (line.chars().filter(c -> c == '"').count() % 2 == 1) {
            line = line + '\n' + lines.readLine();
        }
        int id = line.length();
        for (int column = 0; column < NUMBERS + PER_OTHER * others.size(); column++) {
            id = line.lastIndexOf(',', id - 1);
        }
        String[] cells = line.substring(id + 1).split(",");
        String quoted = line.substring(0, id);
        String plain = quoted.startsWith("\"")
                ? quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"")
                : quoted;
        return new ScoredEntry(
                new PoolEntry(
                        plain,
                        Double.parseDouble(cells[0]),
                        Double.parseDouble(cells[1]),
                        Integer.parseInt(cells[2]),
                        values(cells, others)),
                Double.parseDouble(cells[3]));
    }

    private static List<OtherValue> values(String[] cells, List<Property> others) {
        List<OtherValue> values = new ArrayList<>(others.size());
        for (int other = 0; other < others.size(); other++) {
            int from = NUMBERS + PER_OTHER * other;
            values.add(new OtherValue(
                    others.get(other),
                    Double.parseDouble(cells[from]),
                    Double.parseDouble(cells[from + 1]),
                    OtherValue.Source.named(cells[from + 2])));
        }
        return values;
    }

    /** Levels above the fastest take three times the time for a tenth of the bytes. */
    private static final class Fast extends GZIPOutputStream {

        Fast(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
