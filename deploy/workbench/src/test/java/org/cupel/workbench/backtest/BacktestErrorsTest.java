package org.cupel.workbench.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong is said in a line, with exit code 2 and before anything is played. */
class BacktestErrorsTest {

    @TempDir
    private Path folder;

    private Path table;

    @BeforeEach
    void finishedData() throws IOException {
        table = Finished.table(folder, 60, true);
    }

    private static Program backtest(Path table, String goal, String... more) {
        List<String> words = new ArrayList<>(List.of("backtest", "--table", "" + table, "--goal", goal));
        words.addAll(List.of("--policy", "random", "--no-baselines", "--seeds", "2", "--batch", "5", "--initial", "5"));
        words.addAll(List.of(more));
        return Program.run(words.toArray(String[]::new));
    }

    private static void refused(Program program, String message) {
        assertThat(program.errors()).contains(message);
        assertThat(program.exitCode()).isEqualTo(2);
        assertThat(program.output()).isEmpty();
        assertThat(program.errors()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    minimise dept            | No column is named "dept". Maybe depth is meant. There are u, v, w, gap, depth.
                    gap <= 1 and gap >= 2    | contradicts itself: no gap is both at most 1.0 and at least 2.0
                    gap >= 900               | holds for 0 of 60 rows, so there is nothing to search (gap from
                    gap >= -900              | holds for 60 of 60 rows
                    minimise                 | ends at character 9, where the name of a column should be
                    gap >= 1 and no Pb       | The goal says "no Pb", but the table has no column of elements or formulas
                    gap >= 1 and no lead     | Unknown element "lead". Maybe Pb is meant.
                    gap >= 1 and only Li and with O | O is both required and forbidden
                    """)
    void goals(String goal, String message) {
        refused(backtest(table, goal), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --policy=forest-best   | No policy is named "forest-best". Use one of random, forest-greedy
                    --policy=process-ucb   | has nothing to minimise or maximise, as "ucb" needs
                    --batch=61             | --batch 61 is more than the 60 rows of the pool
                    --initial=51           | --initial 51 is more than 50 random results
                    --budget=5             | --budget 5 ends before the first decision
                    --seeds=0              | --seeds 0 --batch 5
                    --stop-at=1.5          | --stop-at 1.5 searches nothing
                    --threads=0            | --threads 0 searches nothing
                    --seeds=many           | Invalid value for option '--seeds': 'many' is not an int
                    --features=colour      | No column is named "colour"
                    --colour=red           | Unknown option: '--colour=red'
                    """)
    void options(String option, String message) {
        List<String> words = new ArrayList<>(List.of("backtest", "--table", "" + table, "--goal", "gap <= 1"));
        for (String usual : List.of("--policy=random", "--no-baselines", "--seeds=2", "--batch=5", "--initial=5")) {
            if (!usual.startsWith(option.substring(0, option.indexOf('=') + 1))) {
                words.add(usual);
            }
        }
        words.add(option);
        refused(Program.run(words.toArray(String[]::new)), message);
    }

    @Test
    void aMissingFile() {
        refused(backtest(folder.resolve("none.csv"), "minimise depth"), "none.csv. Give --table one that is there.");
    }

    @Test
    void neitherTableNorStructures() {
        refused(Program.run("backtest", "--goal", "minimise depth"), "--table");
    }

    @Test
    void anEmptyTable() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        refused(backtest(empty, "minimise last"), "Table empty.csv is empty. Give at least one row.");
    }

    @Test
    void aHeaderAlone() throws IOException {
        Path header = Files.writeString(folder.resolve("header.csv"), "u,v\n");
        refused(backtest(header, "minimise v"), "has a header and no rows");
    }

    @Test
    void aRowOfAnotherLengthIsNamed() throws IOException {
        Path ragged = Files.writeString(folder.resolve("ragged.csv"), "u,v\n1,2\n3,4\n5\n6,7\n");
        refused(backtest(ragged, "minimise v"), "Row 3 of table ragged.csv has 1 cells, the first line 2");
    }

    @Test
    void aResultThatIsNoNumberIsNamedAndItsRowLeftOut() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(table));
        lines.set(6, lines.get(6).replaceFirst("[^,]*$", "<1E-10"));
        Files.write(table, lines);
        Program program = backtest(table, "minimise depth, top 5");
        assertThat(program.exitCode()).as(program.errors()).isZero();
        assertThat(program.errors())
                .contains("60 rows, 59 with all results")
                .contains("Left out: Row 6: depth is \"<1E-10\", which is no number");
    }

    @Test
    void aColumnOfWordsIsNoResult() throws IOException {
        Path words = Files.writeString(folder.resolve("words.csv"), "u,v\n1,low\n3,high\n5,low\n");
        refused(backtest(words, "minimise v"), "Column v holds \"low\" in row 1, which is no number");
    }

    @Test
    void structuresGivenAsATable() throws IOException {
        Path lines = Files.writeString(folder.resolve("some.jsonl"), "{}\n");
        refused(backtest(lines, "minimise v"), "some.jsonl looks like structures");
    }

    @Test
    void aTableGivenAsStructures() {
        Program program = Program.run("backtest", "--structures", "" + table, "--goal", "minimise depth");
        refused(program, "none of which tells a composition or a structure");
        refused(program, "Plain columns go with --table.");
    }

    @Test
    void aResultFileThatCannotBeWritten() {
        refused(backtest(table, "gap <= 1", "--json", "" + folder), "cannot be written");
    }

    @Test
    void rowsWithoutAResultAreLeftOutAndCounted() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(table));
        for (int row : new int[] {3, 7, 20}) {
            lines.set(row, lines.get(row).replaceFirst("[^,]*$", row == 7 ? "" : "NaN"));
        }
        Files.write(table, lines);
        Program program = backtest(table, "minimise depth, top 5");
        assertThat(program.exitCode()).as(program.errors()).isZero();
        assertThat(program.errors()).contains("60 rows, 57 with all results of the goal, 5 of them hits");
    }
}
