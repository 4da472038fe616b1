package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.check.CrystalChecks;

/**
 * Extended XYZ, frame by frame: {@code Lattice="…" Properties=species:S:1:pos:R:3[:forces:R:3] energy=… pbc="T T T"}, as
 * ase and libAtoms write it. A frame without a lattice, or periodic in no direction, is no crystal and refused.
 *
 * <p>The material id is {@code material_id} or {@code id} of the frame, else the name of the file with the place of the
 * frame from 1. Labels are the names of {@link MaterialProperty}; {@link #frames} keeps everything else.
 */
public final class ExtXyzReader implements MaterialReader {

    private final CrystalChecks checks;

    public ExtXyzReader(CrystalChecks checks) {
        this.checks = checks;
    }

    /** What became of one frame; exactly one of {@code frame} and {@code rejected} is there. */
    public sealed interface FrameOutcome {

        record Read(int rowNumber, String id, ExtXyzFrame frame) implements FrameOutcome {}

        record Refused(ReadOutcome.Rejected rejected) implements FrameOutcome {}
    }

    @Override
    public Stream<ReadOutcome> read(String name, InputStream in) throws IOException {
        return frames(name, in).map(this::outcome);
    }

    private ReadOutcome outcome(FrameOutcome outcome) {
        if (outcome instanceof FrameOutcome.Refused refused) {
            return refused.rejected();
        }
        FrameOutcome.Read read = (FrameOutcome.Read) outcome;
        try {
            requirePeriodic(read.frame());
            Crystal crystal = checks.require(read.frame().crystal());
            return new ReadOutcome.Accepted(
                    read.rowNumber(),
                    new MaterialRow(read.id(), crystal, labels(read.frame().info())));
        } catch (CrystalException refused) {
            String excerpt = read.frame().info().toString();
            return new ReadOutcome.Rejected(read.rowNumber(), read.id(), refused.getMessage(), excerpt);
        }
    }

    private static void requirePeriodic(ExtXyzFrame frame) {
        if (!frame.periodic().contains(true)) {
            throw new InvalidCrystalException("The frame has pbc=\"F F F\": a molecule in a box. Give a crystal, or"
                    + " set pbc where the cell repeats.");
        }
    }

    private static Map<String, Double> labels(Map<String, JsonNode> info) {
        Map<String, Double> labels = new HashMap<>();
        info.forEach((key, value) -> MaterialProperty.named(key)
                .ifPresent(property ->
                        labels.putIfAbsent(property.key(), Labels.finite(JsonNumbers.number(value, key), key))));
        return labels;
    }

    /** All frames with everything they say, lazily; the checks are not applied. Close the stream. */
    public static Stream<FrameOutcome> frames(String name, InputStream in) throws IOException {
        InputStream plain = Compression.expand(in);
        ExtXyzSource source = new ExtXyzSource(plain);
        String stem = CrystalText.stem(name);
        return OutcomeStreams.of(new OutcomeStreams.Source<FrameOutcome>() {
                    private int number;

                    @Override
                    public FrameOutcome next() throws IOException {
                        ExtXyzSource.Frame frame = source.next();
                        return frame == null ? null : frameOutcome(stem, ++number, frame);
                    }
                })
                .onClose(() -> close(plain));
    }

    /**
     * First and last frame, however many there are between: only one is in memory beside the first.
     *
     * @param count of frames, broken ones included
     */
    public record Ends(FrameOutcome first, FrameOutcome last, int count) {}

    /**
     * The ends of a trajectory; empty where there is no frame. Does not close {@code in}.
     *
     * @throws IOException if it breaks off
     */
    public static Optional<Ends> ends(String name, InputStream in) throws IOException {
        ExtXyzSource source = new ExtXyzSource(Compression.expand(in));
        ExtXyzSource.Frame last = source.next();
        if (last == null) {
            return Optional.empty();
        }
        String stem = CrystalText.stem(name);
        FrameOutcome first = frameOutcome(stem, 1, last);
        int count = 0;
        for (ExtXyzSource.Frame frame = last; frame != null; frame = source.next()) {
            last = frame;
            count++;
        }
        return Optional.of(new Ends(first, count == 1 ? first : frameOutcome(stem, count, last), count));
    }

    private static FrameOutcome frameOutcome(String stem, int number, ExtXyzSource.Frame frame) {
        String id = stem + "-" + number;
        try {
            if (frame.problem() != null) {
                throw frame.problem();
            }
            Map<String, JsonNode> info = ExtXyzComment.parse(frame.comment());
            JsonNode given = info.getOrDefault("material_id", info.get("id"));
            return new FrameOutcome.Read(number, given == null ? id : given.asText(), parsed(info, frame.atoms()));
        } catch (CrystalException refused) {
            return new FrameOutcome.Refused(
                    new ReadOutcome.Rejected(number, id, refused.getMessage(), frame.comment()));
        }
    }

    private static ExtXyzFrame parsed(Map<String, JsonNode> info, List<String> lines) {
        JsonNode properties = info.remove("Properties");
        ExtXyzAtoms atoms = ExtXyzAtoms.parse(properties == null ? null : properties.asText(), lines);
        Lattice lattice = lattice(info.remove("Lattice"));
        List<Boolean> periodic = periodic(info.remove("pbc"));
        Crystal crystal = new Crystal(lattice, atoms.species(), lattice.toFractional(atoms.positions()));
        return new ExtXyzFrame(crystal, periodic, info, atoms.others());
    }

    private static Lattice lattice(JsonNode value) {
        double[] numbers = value == null ? new double[0] : ExtXyzValues.flat(value);
        if (numbers.length != 9) {
            throw new InvalidCrystalException("Lattice is " + (value == null ? "missing" : value.toString())
                    + ". Give the nine components of a, b and c in Å: Lattice=\"4 0 0 0 4 0 0 0 4\".");
        }
        double[][] rows = new double[3][];
        for (int i = 0; i < 3; i++) {
            rows[i] = new double[] {numbers[3 * i], numbers[3 * i + 1], numbers[3 * i + 2]};
        }
        return Lattice.ofRows(rows);
    }

    private static List<Boolean> periodic(JsonNode value) {
        if (value == null) {
            return List.of(true, true, true);
        }
        List<Boolean> periodic = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(axis -> periodic.add(axis.asBoolean()));
        }
        if (periodic.size() != 3) {
            throw new CrystalException("pbc is " + value + ". Give three letters, such as pbc=\"T T T\".");
        }
        return periodic;
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
