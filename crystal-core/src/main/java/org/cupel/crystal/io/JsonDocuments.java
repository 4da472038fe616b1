package org.cupel.crystal.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.cupel.crystal.CrystalException;

/** Turns the documents of one JSON text into outcomes, lazily: a list bare or under {@code data}, AFLUX's numbered entries, or one. */
public final class JsonDocuments {

    private static final int PEEK_BYTES = 256;

    private JsonDocuments() {}

    /** What one kind of document means. */
    public interface Kind {

        /** Its id, or an empty text where it tells none. */
        String id(JsonNode document);

        /**
         * What becomes of it; null for one that is about something else.
         *
         * @param id as of {@link #id}; where that is empty, the name of the file and the place
         * @throws CrystalException if it is refused
         */
        ReadOutcome outcome(int number, String id, JsonNode document);
    }

    /**
     * Reads as a {@link MaterialReader} does.
     *
     * @throws UnreadableSourceException if the text is an error that a server tells; later, from the stream, if a single
     *     document is longer than {@link WholeText#LIMIT_BYTES}
     */
    public static Stream<ReadOutcome> read(String name, InputStream in, Kind kind) throws IOException {
        BufferedInputStream plain = new BufferedInputStream(Compression.expand(in));
        String beginning = beginning(plain);
        try {
            JsonPage page = JsonPage.open(new MeteredStream(name, plain, WholeText.LIMIT_BYTES));
            return OutcomeStreams.of(new Documents(name, page, kind, beginning)).onClose(() -> close(plain));
        } catch (JsonProcessingException malformed) {
            plain.close();
            return Stream.of(broken(1, CrystalText.stem(name), malformed, beginning));
        } catch (IOException | RuntimeException failed) {
            plain.close();
            throw failed;
        }
    }

    private static String beginning(BufferedInputStream in) throws IOException {
        in.mark(PEEK_BYTES);
        String text = new String(in.readNBytes(PEEK_BYTES), StandardCharsets.UTF_8);
        in.reset();
        return text;
    }

    private static ReadOutcome broken(int number, String ref, JsonProcessingException malformed, String excerpt) {
        return new ReadOutcome.Rejected(
                number,
                ref,
                "Not JSON: " + malformed.getOriginalMessage() + ". Give one complete JSON document.",
                excerpt);
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Documents implements OutcomeStreams.Source<ReadOutcome> {

        private final String stem;
        private final JsonPage page;
        private final Kind kind;
        private final String beginning;
        private int number;
        private boolean ended;

        Documents(String name, JsonPage page, Kind kind, String beginning) {
            this.stem = CrystalText.stem(name);
            this.page = page;
            this.kind = kind;
            this.beginning = beginning;
        }

        @Override
        public ReadOutcome next() throws IOException {
            ReadOutcome outcome = null;
            while (outcome == null && !ended) {
                number++;
                outcome = step();
            }
            return outcome;
        }

        private ReadOutcome step() throws IOException {
            try {
                JsonNode document = page.next();
                ended = document == null;
                return ended ? null : outcome(document);
            } catch (JsonProcessingException malformed) {
                ended = true;
                return broken(number, stem, malformed, beginning);
            }
        }

        private ReadOutcome outcome(JsonNode document) {
            String given = kind.id(document);
            String id = given.isEmpty() ? page.isSingle() ? stem : stem + "-" + number : given;
            try {
                return kind.outcome(number, id, document);
            } catch (UnreadableSourceException whole) {
                throw whole;
            } catch (CrystalException refused) {
                return new ReadOutcome.Rejected(number, id, refused.getMessage(), document.toString());
            }
        }
    }
}
