package org.cupel.crystal.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;
import org.rcsb.cif.CifIO;
import org.rcsb.cif.ParsingException;
import org.rcsb.cif.model.Block;

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
            Crystal crystal = CifCrystal.of(parse(text));
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
        return CifCrystal.of(parse(CifBlocks.split(cif).get(0)));
    }

    private static Block parse(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return CifIO.readFromInputStream(new ByteArrayInputStream(bytes))
                    .getBlocks()
                    .get(0);
        } catch (ParsingException | IOException malformed) {
            throw unreadable(malformed.getMessage(), malformed);
        } catch (RuntimeException broken) {
            // The tokenizer fails in many ways on text that breaks off, such as division by zero in an empty loop.
            throw unreadable("it breaks off inside a loop or value (" + broken + ").", broken);
        }
    }

    private static CrystalException unreadable(String why, Exception cause) {
        return new CrystalException(
                "Not a CIF: " + why + " Write it again with a program that checks CIF syntax.", cause);
    }
}
