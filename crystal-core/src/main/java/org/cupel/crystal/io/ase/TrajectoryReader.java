package org.cupel.crystal.io.ase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.Compression;
import org.cupel.crystal.io.CrystalText;
import org.cupel.crystal.io.Labels;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.crystal.io.MaterialReader;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.Relaxation;
import org.cupel.crystal.io.RowOrigin;
import org.cupel.crystal.io.UnreadableSourceException;

/**
 * Trajectories of ASE (ULM files), taken as relaxations: the last image is the material, called as the file, with its
 * energy per atom; the first is where it came from. However long, only these two are read.
 */
public final class TrajectoryReader implements MaterialReader {

    private final CrystalChecks checks;

    public TrajectoryReader(CrystalChecks checks) {
        this.checks = checks;
    }

    @Override
    public Stream<ReadOutcome> read(String name, InputStream in) throws IOException {
        Path copy = Files.createTempFile("cupel-", ".traj");
        try (InputStream plain = Compression.expand(in)) {
            // The table of images stands at the end, so the file is needed as a whole.
            Files.copy(plain, copy, StandardCopyOption.REPLACE_EXISTING);
            try (SeekableByteChannel channel = Files.newByteChannel(copy)) {
                return Stream.of(outcome(CrystalText.stem(name), new UlmFile(name, channel)));
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private ReadOutcome outcome(String id, UlmFile file) throws IOException {
        try {
            UlmItem first = file.item(0);
            TrajectoryFrame initial = TrajectoryFrame.of(first, first);
            TrajectoryFrame last = TrajectoryFrame.of(file.item(file.items() - 1), first);
            return new ReadOutcome.Accepted(1, row(id, initial, last, file.items()));
        } catch (UnreadableSourceException whole) {
            throw whole;
        } catch (CrystalException refused) {
            return new ReadOutcome.Rejected(1, id, refused.getMessage(), "");
        }
    }

    private MaterialRow row(String id, TrajectoryFrame initial, TrajectoryFrame last, int images) {
        if (!last.periodic()) {
            throw new InvalidCrystalException("The images have no periodic direction: a molecule in a box. Give a"
                    + " crystal, or set pbc where the cell repeats.");
        }
        if (!initial.crystal().species().equals(last.crystal().species())) {
            throw new InvalidCrystalException("The first image has "
                    + initial.crystal().composition().formula() + ", the last "
                    + last.crystal().composition().formula() + ". Give a trajectory of one set of atoms.");
        }
        Map<String, Double> properties = Double.isNaN(last.energyEv())
                ? Map.of()
                : Map.of(
                        MaterialProperty.ENERGY_PER_ATOM.key(),
                        Labels.finite(last.energyEv(), "energy")
                                / last.crystal().atomCount());
        RowOrigin origin = new RowOrigin(
                "",
                "",
                null,
                Map.of("images", Integer.toString(images)),
                new Relaxation(initial.crystal(), last.tags()));
        return new MaterialRow(id, checks.require(last.crystal()), properties, origin);
    }
}
