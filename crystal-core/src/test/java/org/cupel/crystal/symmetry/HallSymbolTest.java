package org.cupel.crystal.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Goldens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HallSymbolTest {

    /** All 530, against spglib's database. */
    @Test
    void everyTabulatedSymbolGivesTheOperationsOfSpglib() throws Exception {
        List<String> goldens = Files.readAllLines(
                Path.of(Goldens.class.getResource("/golden/hall-operations.tsv").toURI()));
        assertThat(goldens).hasSize(530);
        SoftAssertions all = new SoftAssertions();
        for (String golden : goldens) {
            String[] fields = golden.split("\t");
            List<SymmetryOperation> operations = HallSymbol.operations(fields[0]);
            all.assertThat(operations.size() + " " + digest(operations))
                    .as(fields[0])
                    .isEqualTo(fields[1] + " " + fields[2]);
        }
        all.assertAll();
    }

    private static String digest(List<SymmetryOperation> operations) throws Exception {
        String rows = operations.stream().map(HallSymbolTest::row).sorted().collect(Collectors.joining("\n"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(rows.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(hash).substring(0, 16);
    }

    private static String row(SymmetryOperation operation) {
        IntStream twelfths = Arrays.stream(operation.translation()).mapToInt(t -> (int) Math.rint(12 * t) % 12);
        return IntStream.concat(Arrays.stream(operation.rotation()), twelfths)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }

    @Test
    void operationsAreWrittenAsTheyAreRead() {
        for (SymmetryOperation operation : HallSymbol.operations("-F 4vw 2vw 3")) {
            SymmetryOperation again = SymmetryOperation.parse(operation.xyz());
            assertThat(again.rotation()).isEqualTo(operation.rotation());
            assertThat(again.translation())
                    .containsExactly(operation.translation(), org.assertj.core.api.Assertions.within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Q 2", "P 5", "P 2(", "P 3' 3*", "P 2yq", "P 4*", "P 2 2 2 2ab 3d 4uvw 2a"})
    void whatIsNoHallSymbolIsShown(String symbol) {
        assertThatThrownBy(() -> HallSymbol.operations(symbol))
                .isInstanceOf(CrystalException.class)
                .hasMessageContaining("\"" + symbol + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "P 1 21/c 1, 14, 1",
        "P21/c, 14, 1",
        "P 21/n, 14, 1",
        "F d -3 m, 227, 2",
        "F d -3 m :2, 227, 1",
        "Fd-3mS, 227, 1",
        "R -3 m, 166, 2",
        "R-3mH, 166, 1",
        "'R -3 m :R', 166, 1",
        "F m 3 m, 225, 1",
        "P_4_2/n_m_c, 137, 2",
        "Cmca, 64, 1",
        "C m c e, 64, 1",
        "P n m a, 62, 1",
        "P b n m, 62, 1",
        "I 1 2/a 1, 15, 1",
    })
    void namesOfFilesAreUnderstood(String name, int number, int settings) {
        assertThat(SpaceGroupTable.ofName(name)).hasSize(settings).allSatisfy(setting -> assertThat(setting.number())
                .isEqualTo(number));
    }
}
