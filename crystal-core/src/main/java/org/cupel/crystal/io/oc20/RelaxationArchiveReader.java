package org.cupel.crystal.io.oc20;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.CrystalText;
import org.cupel.crystal.io.ExtXyzReader;
import org.cupel.crystal.io.MaterialReader;
import org.cupel.crystal.io.OutcomeStreams;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.WholeText;

/**
 * OC20's relaxations per adsorbate: a tar of {@code <system>.extxyz.xz}, in any folder, and {@code system.txt} with the
 * reference energies. A row is the relaxed slab, called as its system, with adsorption energy = energy of the last frame
 * less the reference, the first frame as its beginning, and the tags of the atoms.
 *
 * <p>The archive is read once from beginning to end and of each trajectory only first and last frame are kept. Where {@code
 * system.txt} comes late, rows wait for it, at about 5 kB each.
 */
public final class RelaxationArchiveReader implements MaterialReader {

    private static final String REFERENCES = "system.txt";

    private final CrystalChecks checks;
    private final String adsorbate;

    public RelaxationArchiveReader(CrystalChecks checks) {
        this(checks, "");
    }

    /** @param adsorbate of all systems in the archive, such as {@code *OH}; empty for what the number of the archive tells */
    public RelaxationArchiveReader(CrystalChecks checks, String adsorbate) {
        this.checks = checks;
        this.adsorbate = adsorbate;
    }

    @Override
    public Stream<ReadOutcome> read(String name, InputStream in) throws IOException {
        Archive archive = new Archive(name, in);
        String told = adsorbate.isEmpty() ? Adsorbates.ofArchive(CrystalText.stem(name)) : adsorbate;
        return OutcomeStreams.of(new Rows(archive, told)).onClose(() -> close(archive));
    }

    private static void close(Archive archive) {
        try {
            archive.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private final class Rows implements OutcomeStreams.Source<ReadOutcome> {

        private final Archive archive;
        private final String adsorbate;
        private final Deque<RelaxedSlab> waiting = new ArrayDeque<>();
        private References references;
        private int number;

        Rows(Archive archive, String adsorbate) {
            this.archive = archive;
            this.adsorbate = adsorbate;
        }

        @Override
        public ReadOutcome next() throws IOException {
            if (references != null && !waiting.isEmpty()) {
                return waiting.poll().outcome(references, adsorbate);
            }
            for (String file = archive.next(); file != null; file = archive.next()) {
                ReadOutcome outcome = outcome(file);
                if (outcome != null) {
                    return outcome;
                }
            }
            references = references == null ? References.parse("") : references;
            return waiting.isEmpty() ? null : waiting.poll().outcome(references, adsorbate);
        }

        /** Null for a file that is no row, or one that waits. */
        private ReadOutcome outcome(String file) throws IOException {
            if (file.equals(REFERENCES)) {
                references = References.parse(WholeText.of(file, archive.content()));
                return waiting.isEmpty() ? null : waiting.poll().outcome(references, adsorbate);
            }
            if (!file.matches(".*\\.(ext)?xyz(\\.xz|\\.gz)?")) {
                return null;
            }
            String system = CrystalText.stem(file);
            number++;
            try {
                RelaxedSlab slab = RelaxedSlab.of(number, system, ends(file), checks);
                if (references != null) {
                    return slab.outcome(references, adsorbate);
                }
                waiting.add(slab);
                return null;
            } catch (CrystalException refused) {
                return new ReadOutcome.Rejected(number, system, refused.getMessage(), "");
            } catch (IOException broken) {
                // Where the archive itself breaks off, the step to its next file says so.
                return new ReadOutcome.Rejected(
                        number, system, "\"" + file + "\" breaks off: " + broken + ". Fetch it again.", "");
            }
        }

        private ExtXyzReader.Ends ends(String file) throws IOException {
            return ExtXyzReader.ends(file, archive.content())
                    .orElseThrow(
                            () -> new CrystalException("\"" + file + "\" holds no frame. Fetch the archive again."));
        }
    }
}
