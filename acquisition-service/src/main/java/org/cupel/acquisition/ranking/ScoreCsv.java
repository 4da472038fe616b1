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
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A ranking as gzipped CSV, best first: {@code material_id,median,sigma,atoms,score}, numbers such that reading them gives the very
 * same bits.
 */
final class ScoreCsv {

    private static final String HEADER = "material_id,median,sigma,atoms,score";
    private static final int ROW_GUESS = 80;

    private ScoreCsv() {}

    static byte[] write(List<ScoredEntry> ranking) {
        var text = new StringBuilder(HEADER.length() + 1 + ranking.size() * ROW_GUESS);
        text.append(HEADER).append('\n');
        for (ScoredEntry scored : ranking) {
            quoted(text, scored.entry().materialId());
            text.append(',').append(scored.entry().median());
            text.append(',').append(scored.entry().sigma());
            text.append(',').append(scored.entry().atoms());
            text.append(',').append(scored.score()).append('\n');
        }
        var bytes = new ByteArrayOutputStream(text.length() / 2);
        try (OutputStream zipped = new Fast(bytes)) {
            zipped.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
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
        if (!HEADER.equals(header)) {
            throw new IOException(
                    "Its first line is '" + header + "' instead of '" + HEADER + "'. Maybe a later release wrote it.");
        }
        List<ScoredEntry> ranking = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            ranking.add(entry(line, lines));
        }
        return ranking;
    }

    /** Numbers are the last four columns, so whatever an id holds needs no more than a count of quotes. */
    private static ScoredEntry entry(String first, BufferedReader lines) throws IOException {
        String line = first;
        while (line.chars().filter(c -> c == '"').count() % 2 == 1) {
            line = line + '\n' + lines.readLine();
        }
        int score = line.lastIndexOf(',');
        int atoms = line.lastIndexOf(',', score - 1);
        int sigma = line.lastIndexOf(',', atoms - 1);
        int median = line.lastIndexOf(',', sigma - 1);
        String id = line.substring(0, median);
        String plain = id.startsWith("\"") ? id.substring(1, id.length() - 1).replace("\"\"", "\"") : id;
        return new ScoredEntry(
                new PoolEntry(
                        plain,
                        number(line, median, sigma),
                        number(line, sigma, atoms),
                        Integer.parseInt(line.substring(atoms + 1, score))),
                number(line, score, line.length()));
    }

    private static double number(String line, int comma, int end) {
        return Double.parseDouble(line.substring(comma + 1, end));
    }

    /** Levels above the fastest take three times the time for a tenth of the bytes. */
    private static final class Fast extends GZIPOutputStream {

        Fast(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
