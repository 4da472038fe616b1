package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Goldens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcsb.cif.CifIO;
import org.rcsb.cif.model.Block;
import org.rcsb.cif.model.Category;
import org.rcsb.cif.model.Column;
import org.rcsb.cif.model.ValueKind;

/** Words and items of CIF, against ciftools on the same texts. */
class CifItemsTest {

    private static final String TRICKY = """
            # a comment before
            data_tricky # and one behind
            _a.plain value
            _a.quoted 'a dog''s life'
            _a.inner 'a dog's life'
            _a.double "it ""is"" #1"
            _a.hash a#b
            _a.dot .
            _a.asked ?
            _a.text
            ;first line
             second 'line' # kept
            ;
            loop_
            _b.x
            _b.y_Z
            1 'two words'
            ;
            field in a loop
            ;
            ? -1.5(2) .
            _c.last end""";

    static Stream<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(Goldens.files())) {
            List<String> cifs = files.filter(file -> file.toString().endsWith(".cif"))
                    .map(CifItemsTest::text)
                    .toList();
            return Stream.concat(cifs.stream(), Stream.of(TRICKY));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void itemsAreThoseOfAnotherReader(String text) throws IOException {
        CifItems items = CifItems.parse(CifBlocks.split(text).get(0));
        Block block = CifIO.readFromInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .getBlocks()
                .get(0);
        int compared = 0;
        for (Category category : block.getCategories().values()) {
            for (Column<?> column : category.getColumns().values()) {
                String name = column.getColumnName().isEmpty()
                        ? category.getCategoryName()
                        : category.getCategoryName() + "_" + column.getColumnName();
                List<String> ours = items.column(name.toLowerCase(Locale.ROOT));
                assertThat(ours).as(name).hasSize(column.getRowCount());
                for (int row = 0; row < column.getRowCount(); row++, compared++) {
                    boolean present = column.getValueKind(row) == ValueKind.PRESENT;
                    assertThat(ours.get(row))
                            .as(name + " " + row)
                            .isEqualTo(present ? column.getStringData(row) : null);
                }
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void namesAreFoundInAnyCaseAndWithDots() {
        CifItems items = CifItems.parse("DATA_x\nLOOP_\n_Atom_Site.Fract_X\n1 2\n_CELL_length_A 4.2(1)\n");
        assertThat(items.column("atom_site_fract_x")).containsExactly("1", "2");
        assertThat(items.number("cell_length_a")).isEqualTo(4.2);
    }

    /** ciftools takes these for unknown; by the specification quotes make them values. */
    @Test
    void aQuotedDotIsAValue() {
        CifItems items = CifItems.parse("data_x _a '.' _b . _c \"?\"");
        assertThat(items.text("a")).hasValue(".");
        assertThat(items.text("b")).isEmpty();
        assertThat(items.text("c")).hasValue("?");
    }

    @Test
    void linesMayEndAsOnAnySystem() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String text = String.join(end, "data_x", "_a 1", "_t", ";one", "two", ";", "_b 2");
            CifItems items = CifItems.parse(CifBlocks.split("\uFEFF" + text).get(0));
            assertThat(items.text("b")).hasValue("2");
            assertThat(items.text("t").orElseThrow().strip()).isEqualTo("one\ntwo");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data_x _a 'open | a quoted value is not closed",
                "data_x _a | a name has no value",
                "data_x _a _b 1 | a name has no value before \"_b\"",
                "data_x loop_ 1 2 | a loop names no columns",
                "data_x _a 1 2 | the value \"2\" follows no name",
                "_a 1 | \"_a\" stands where data_",
                "# only a comment | nothing is written",
            })
    void whatIsNoCifIsToldWithItsLine(String text, String reason) {
        assertThatThrownBy(() -> CifItems.parse(text))
                .isInstanceOf(CrystalException.class)
                .hasMessageStartingWith("Not a CIF: at line 1 of the data block")
                .hasMessageContaining(reason);
        assertThatThrownBy(() -> CifItems.parse("data_x\n_t\n;never\nclosed")).hasMessageContaining("line 3");
    }
}
