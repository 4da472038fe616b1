package org.cupel.surrogate.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private static Table read(String text) {
        return CsvTable.read("t.csv", new StringReader(text));
    }

    @Test
    void aLineWithoutNumbersIsTheHeader() {
        var table = read(",A,gap\r\n0,Ag,1.5\r\n1,\"Nb\",2\r\n");
        assertThat(table.names()).containsExactly("row", "A", "gap");
        assertThat(table.numbers(2)).containsExactly(1.5, 2);
    }

    @Test
    void columnsWithoutHeaderAreNumberedAndTheLastIsLast() {
        var table = read("0.1,0.9,3\n0.2,0.8,4\n");
        assertThat(table.names()).containsExactly("x1", "x2", "last");
        assertThat(table.numbers(table.find("last"))).containsExactly(3, 4);
    }

    @Test
    void aColumnIsFoundByWhatItsNameBeginsWith() {
        var table = read("heat_of_formation,gap_dir,gap_ind,Gap2\n1,2,3,4\n");
        assertThat(table.find("heat")).isZero();
        assertThat(table.find("gap2")).isEqualTo(3);
        assertThatThrownBy(() -> table.find("gap")).hasMessageContaining("gap_dir or gap_ind");
        assertThatThrownBy(() -> table.find("mass")).hasMessageContaining("There are heat_of_formation, gap_dir");
    }

    @Test
    void oneUnevenRowInAHundredIsLeftOutWithItsNumber() {
        var rows = new StringBuilder("a,b\n");
        for (int row = 1; row <= 200; row++) {
            rows.append(row == 7 || row == 100 ? "1\n" : row + ",2\n");
        }
        var read = CsvTable.readMost("t.csv", new StringReader(rows.toString()));
        assertThat(read.rows()).isEqualTo(200);
        assertThat(read.refused()).containsOnlyKeys(7, 100).containsEntry(7, "1 cells, the first line 2");
        assertThat(read.numbers()).hasSize(198).contains(6, 8).doesNotContain(7);
        assertThat(read.table().numbers(0)[6]).isEqualTo(8);
        assertThatThrownBy(() -> CsvTable.readMost("t.csv", new StringReader(rows + "3\n")))
                .hasMessageContaining("Row 7 of table t.csv has 1 cells");
    }

    @Test
    void badTablesAreRefusedWithTheirRow() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> read("a,b\n")).hasMessageContaining("no rows");
        assertThatThrownBy(() -> read("a,b\n1,2\n3\n")).hasMessageContaining("Row 2 of table t.csv has 1 cells");
        assertThatThrownBy(() -> read("a,a\n1,2\n")).hasMessageContaining("more than one column \"a\"");
        assertThatThrownBy(() -> read("a,b\n1,two\n").numbers(1)).hasMessageContaining("\"two\" in row 1");
    }
}
