package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;

/** Reads texts and looks at what became of them. */
final class Outcomes {

    private Outcomes() {}

    static List<ReadOutcome> of(MaterialReader reader, String name, String text) throws IOException {
        return of(reader, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<ReadOutcome> of(MaterialReader reader, String name, byte[] bytes) throws IOException {
        try (Stream<ReadOutcome> outcomes = reader.read(name, new ByteArrayInputStream(bytes))) {
            return outcomes.toList();
        }
    }

    static MaterialRow row(ReadOutcome outcome) {
        assertThat(outcome).isInstanceOf(ReadOutcome.Accepted.class);
        return ((ReadOutcome.Accepted) outcome).row();
    }

    static Crystal crystal(ReadOutcome outcome) {
        return row(outcome).crystal();
    }

    static ReadOutcome.Rejected rejected(ReadOutcome outcome) {
        assertThat(outcome).isInstanceOf(ReadOutcome.Rejected.class);
        return (ReadOutcome.Rejected) outcome;
    }

    static String reason(ReadOutcome outcome) {
        return rejected(outcome).reason();
    }
}
