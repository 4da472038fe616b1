package org.cupel.crystal.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;

/**
 * POSCAR and CONTCAR files of VASP 5 and later, one structure each. The material id is the file name without extension.
 *
 * <p>Scale: one positive factor, three factors along x, y, z, or a negative number whose size is the volume in Å³.
 * Selective dynamics and velocities are read over. A VASP 4 file, which does not name its species, is refused.
 */
public final class PoscarReader implements MaterialReader {

    private final CrystalChecks checks;

    public PoscarReader(CrystalChecks checks) {
        this.checks = checks;
    }

    @Override
    public Stream<ReadOutcome> read(String name, InputStream in) throws IOException {
        String text = WholeText.of(name, in);
        String id = CrystalText.stem(name);
        try {
            return Stream.of(
                    new ReadOutcome.Accepted(1, new MaterialRow(id, checks.require(new PoscarParser(text).crystal()))));
        } catch (CrystalException refused) {
            return Stream.of(new ReadOutcome.Rejected(1, id, refused.getMessage(), text));
        }
    }
}
