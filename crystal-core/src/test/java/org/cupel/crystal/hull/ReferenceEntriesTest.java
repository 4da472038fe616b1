package org.cupel.crystal.hull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.cupel.crystal.Composition;
import org.junit.jupiter.api.Test;

class ReferenceEntriesTest {

    private static final String TABLE = """
            id\tcomposition\tspace_group\tenergy
            r-1\tFe2 O3\t167\t-1.65

            r-2\tLi1 Fe1 O2\t\t-1.9
            r-3\tXx1 O1\t225\t-1.0
            r-4\tFeO\t225\tunknown
            r-1\tFeO\t225\t-1.4
            r-5\t-1.4
            r-6\tLi0.5 Co1 O2\t166\t-1.5e0
            """;

    @Test
    void eachLineIsAnEntryOrSaysWhyNot() throws IOException {
        ReferenceEntries read = read(TABLE.getBytes(StandardCharsets.UTF_8));
        assertThat(read.entries())
                .containsExactly(
                        new HullEntry("r-1", Composition.parse("Fe2O3"), -1.65),
                        new HullEntry("r-2", Composition.parse("LiFeO2"), -1.9),
                        new HullEntry("r-6", Composition.parse("Li0.5CoO2"), -1.5));
        assertThat(read.rejected()).hasSize(4);
        assertThat(read.rejected().get(0)).startsWith("Line 5").contains("Xx");
        assertThat(read.rejected().get(1)).startsWith("Line 6").contains("r-4");
        assertThat(read.rejected().get(2)).startsWith("Line 7").contains("r-1");
        assertThat(read.rejected().get(3)).startsWith("Line 8").contains("2 columns");
    }

    @Test
    void aTableMayBeCompressedAndHaveNoHeaderAndNoSpaceGroup() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("a\tNaCl\t-2.1\nb\tNa1 Cl3\t-0.4\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(packed.toByteArray()).entries())
                .containsExactly(
                        new HullEntry("a", Composition.parse("NaCl"), -2.1),
                        new HullEntry("b", Composition.parse("NaCl3"), -0.4));
        assertThat(read(new byte[0])).isEqualTo(new ReferenceEntries(java.util.List.of(), java.util.List.of()));
    }

    private static ReferenceEntries read(byte[] bytes) throws IOException {
        return ReferenceEntries.read(new ByteArrayInputStream(bytes));
    }
}
