package org.cupel.crystal.io.oc20;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.CrystalText;
import org.cupel.crystal.io.ExtXyzReader;
import org.cupel.crystal.io.MaterialReader;
import org.cupel.crystal.io.OutcomeStreams;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.UnreadableSourceException;
import org.cupel.crystal.io.WholeText;

/**
 * OC20's frames for learning energies and forces (S2EF): a tar of pairs {@code n.extxyz.xz} and {@code n.txt.xz}. Every
 * frame is a row, called {@code <system>-<frame>}, relaxed or not: its adsorption energy is that of the frame as it is.
 *
 * <p>Frames are read one by one. Where a text file comes after its frames, they wait as compressed bytes.
 */
public final class FrameArchiveReader implements MaterialReader {

    private static final int MOST_WAITING_BYTES = 128 << 20;

    private final CrystalChecks checks;

    public FrameArchiveReader(CrystalChecks checks) {
        this.checks = checks;
    }

    @Override
    public Stream<ReadOutcome> read(String name, InputStream in) throws IOException {
        Archive archive = new Archive(name, in);
        return OutcomeStreams.of(new Rows(archive)).onClose(() -> close(archive));
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
        private final Map<String, FrameIndex> indexes = new HashMap<>();
        private final Map<String, byte[]> waiting = new HashMap<>();
        private Iterator<ReadOutcome> current = Collections.emptyIterator();
        private Deque<String> orphans;
        private long waitingBytes;
        private int number;

        Rows(Archive archive) {
            this.archive = archive;
        }

        @Override
        public ReadOutcome next() throws IOException {
            while (orphans == null) {
                if (current.hasNext()) {
                    return current.next();
                }
                String file = archive.next();
                if (file == null) {
                    orphans = new ArrayDeque<>(waiting.keySet());
                } else {
                    open(file);
                }
            }
            return orphans.isEmpty() ? null : orphan(orphans.poll());
        }

        private void open(String file) throws IOException {
            if (file.matches(".*\\.txt(\\.xz|\\.gz)?")) {
                String key = CrystalText.stem(file);
                FrameIndex index = new FrameIndex(text(file));
                byte[] frames = waiting.remove(key);
                waitingBytes -= frames == null ? 0 : frames.length;
                indexes.put(key, index);
                if (frames != null) {
                    current = rows(key, index, new ByteArrayInputStream(frames));
                }
            } else if (file.matches(".*\\.(ext)?xyz(\\.xz|\\.gz)?")) {
                frames(CrystalText.stem(file));
            }
        }

        /** A broken text leaves its frames without reference; where the archive breaks off, its next file says so. */
        private String text(String file) {
            try {
                return WholeText.of(file, archive.content());
            } catch (IOException broken) {
                return "";
            }
        }

        private void frames(String key) throws IOException {
            FrameIndex index = indexes.remove(key);
            if (index != null) {
                current = rows(key, index, archive.content());
                return;
            }
            byte[] bytes = archive.content().readAllBytes();
            waitingBytes += bytes.length;
            if (waitingBytes > MOST_WAITING_BYTES) {
                throw new UnreadableSourceException("More than " + MOST_WAITING_BYTES
                        + " bytes of frames wait for their text files. Pack each .txt.xz before its .extxyz.xz.");
            }
            waiting.put(key, bytes);
        }

        private ReadOutcome orphan(String key) {
            String reason = "\"" + key + "\" has frames but no text file with their systems and reference energies."
                    + " Fetch the archive again, and check its MD5.";
            return new ReadOutcome.Rejected(++number, key, reason, "");
        }

        private Iterator<ReadOutcome> rows(String key, FrameIndex index, InputStream in) {
            FrameRows rows = new FrameRows(index, checks);
            return OutcomeStreams.of(new OutcomeStreams.Source<ReadOutcome>() {
                        private Iterator<ExtXyzReader.FrameOutcome> frames;
                        private boolean broken;

                        @Override
                        public ReadOutcome next() {
                            if (broken) {
                                return null;
                            }
                            try {
                                frames = frames == null
                                        ? ExtXyzReader.frames(key, in).iterator()
                                        : frames;
                                return frames.hasNext() ? rows.outcome(++number, frames.next()) : null;
                            } catch (CrystalException refused) {
                                return new ReadOutcome.Rejected(number, key, refused.getMessage(), "");
                            } catch (IOException | UncheckedIOException failed) {
                                broken = true;
                                String reason =
                                        "The frames of \"" + key + "\" break off: " + failed + ". Fetch them again.";
                                return new ReadOutcome.Rejected(++number, key, reason, "");
                            }
                        }
                    })
                    .iterator();
        }
    }
}
