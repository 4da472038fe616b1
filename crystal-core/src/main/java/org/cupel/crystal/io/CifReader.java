package org.cupel.crystal.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;

/**
 * CIF files of inorganic crystals (core dictionary, CIF 1.1), one material per data block, expanded by the symmetry
 * operations that the block lists, or by those of its Hall symbol, Hermann-Mauguin name or number. Hall, Allen and Brown, Acta Cryst. A47, 655 (1991).
 *
 * <p>The material id is the file name without extension; where the file holds several blocks, followed by a dash and the
 * name of the block. Partly occupied sites are refused.
 */
public final class CifReader implements MaterialReader {

    private final CrystalChecks checks;

    public CifReader(CrystalChecks checks) {
        this.checks = checks;
    }

    @Override
    public Stream<ReadOutcome> read(String name, InputStream in) throws IOException {
        List<String> blocks = CifBlocks.split(WholeText.of(name, in));
        boolean single = blocks.size() == 1;
        return IntStream.range(0, blocks.size()).mapToObj(i -> outcome(name, i + 1, blocks.get(i), single));
    }

    private ReadOutcome outcome(String name, int number, String text, boolean single) {
        String id = single ? CrystalText.stem(name) : CrystalText.stem(name) + "-" + CifBlocks.header(text);
        try {
            Crystal crystal = CifCrystal.of(text);
            return new ReadOutcome.Accepted(number, new MaterialRow(id, checks.require(crystal)));
        } catch (CrystalException refused) {
            return new ReadOutcome.Rejected(number, id, refused.getMessage(), text);
        }
    }

    /**
     * The structure in the first data block of {@code cif}.
     *
     * @throws CrystalException if there is none
     */
    public static Crystal crystal(String cif) {
        return CifCrystal.of(CifBlocks.split(cif).get(0));
    }
}
