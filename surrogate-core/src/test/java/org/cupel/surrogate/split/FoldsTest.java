package org.cupel.surrogate.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

    private static final int N = 4000;
    private static final List<String> IDS =
            IntStream.range(0, N).mapToObj(i -> "mp-" + i).toList();
    /** Four polymorphs of each composition. */
    private static final List<String> FORMULAS =
            IntStream.range(0, N).mapToObj(i -> "A" + i / 4 + "O2").toList();

    private static final SplitColumns COLUMNS = SplitColumns.of(IDS, FORMULAS);

    @Test
    void everyRowIsOnOneSideAndTheShareIsMet() {
        for (SplitKind kind : List.of(SplitKind.RANDOM, SplitKind.COMPOSITION)) {
            Fold fold = Folds.of(kind, COLUMNS, SplitSettings.of(0.2, "s")).get(0);
            assertThat(fold.name()).isEqualTo(kind.id());
            assertThat(fold.test().length).as(kind.id()).isBetween(650, 950);
            assertThat(IntStream.concat(Arrays.stream(fold.train()), Arrays.stream(fold.test()))
                            .sorted())
                    .containsExactly(IntStream.range(0, N).boxed().toArray(Integer[]::new));
        }
    }

    @Test
    void compositionsNeverStraddle() {
        Fold fold = Folds.byComposition(FORMULAS, 0.2, "s");
        assertThat(formulas(fold.train())).doesNotContainAnyElementsOf(formulas(fold.test()));
        Fold random = Folds.random(IDS, 0.2, "s");
        assertThat(formulas(random.train())).containsAnyElementsOf(formulas(random.test()));
    }

    @Test
    void newRowsMoveNoOldOnes() {
        Fold all = Folds.random(IDS, 0.2, "s");
        Fold first = Folds.random(IDS.subList(0, 500), 0.2, "s");
        assertThat(first.test())
                .containsExactly(Arrays.stream(all.test()).filter(i -> i < 500).toArray());
        assertThat(Folds.random(IDS, 0.2, "other").test()).isNotEqualTo(all.test());
    }

    @Test
    void theFutureIsTheTestAndUndatedRowsTrain() {
        int none = SplitColumns.NO_YEAR;
        int[] years = {2010, none, 2015, 2020, 2015, 2011};
        Fold fold = Folds.byYear(years, 2015);
        assertThat(fold.name()).isEqualTo("year-2015");
        assertThat(fold.test()).containsExactly(2, 3, 4);
        assertThat(fold.train()).containsExactly(0, 1, 5);
        var columns = SplitColumns.of(IDS.subList(0, 6), FORMULAS.subList(0, 6)).withYears(years);
        assertThat(Folds.of(SplitKind.YEAR, columns, SplitSettings.of(0.2, "s"))
                        .get(0)
                        .test())
                .containsExactly(3);
        assertThat(Folds.of(SplitKind.YEAR, columns, SplitSettings.of(0.21, "s"))
                        .get(0)
                        .name())
                .isEqualTo("year-2015");
        assertThatThrownBy(() -> Folds.of(SplitKind.YEAR, COLUMNS, SplitSettings.of(0.2, "s")))
                .hasMessageContaining("None of 4000 rows has a year");
        assertThatThrownBy(() -> Folds.byYear(years, 2030)).hasMessageContaining("0 to test on");
    }

    @Test
    void everyClusterIsHeldOutInTurn() {
        int none = SplitColumns.NO_CLUSTER;
        int[] clusters = {0, 1, 0, none, 5, 1};
        List<Fold> folds = Folds.leaveOneClusterOut(clusters);
        assertThat(folds).extracting(Fold::name).containsExactly("loco-0", "loco-1", "loco-5");
        assertThat(folds.get(2).test()).containsExactly(4);
        assertThat(folds.get(2).train()).containsExactly(0, 1, 2, 5);
        assertThat(folds.stream()
                        .flatMapToInt(fold -> Arrays.stream(fold.test()))
                        .sorted())
                .containsExactly(0, 1, 2, 4, 5);
        assertThatThrownBy(() -> Folds.leaveOneClusterOut(new int[] {3, 3})).hasMessageContaining("0 rows to train on");
        assertThat(Folds.leaveOneClusterOut(new int[0])).isEmpty();
    }

    @Test
    void leakageIsCounted() {
        var fold = new Fold("f", new int[] {0, 1, 2}, new int[] {3, 4, 5, 6});
        List<String> formulas = List.of("TiO2", "ZnO", "MgO", "TiO2", "TiO2", "NiO", "MgO");
        List<String> hashes = List.of("rutile", "wurtzite", "", "anatase", "rutile", "rocksalt", "");
        Leakage leakage = Leakage.of(fold, formulas, hashes);
        assertThat(leakage.knownComposition().hits()).isEqualTo(3);
        assertThat(leakage.knownComposition().n()).isEqualTo(4);
        assertThat(leakage.duplicates().hits()).isEqualTo(1);
        assertThat(leakage.duplicateRows()).containsExactly(4);
        Leakage matched = Leakage.of(fold, formulas, hashes, (row, other) -> row == 6 && other == 2);
        assertThat(matched.duplicateRows()).containsExactly(4, 6);
    }

    @Test
    void onlyPairsOfOneCompositionAreMatched() {
        var fold = new Fold("f", new int[] {0, 1}, new int[] {2});
        Leakage.of(fold, List.of("A", "B", "B"), List.of("", "", ""), (row, other) -> {
            assertThat(other).isEqualTo(1);
            return false;
        });
    }

    @Test
    void byCompositionLeaksNoComposition() {
        List<String> hashes = IDS;
        Fold fold = Folds.byComposition(FORMULAS, 0.2, "s");
        assertThat(Leakage.of(fold, FORMULAS, hashes).knownComposition().hits()).isZero();
        Fold random = Folds.random(IDS, 0.2, "s");
        assertThat(Leakage.of(random, FORMULAS, hashes).knownComposition().value())
                .isGreaterThan(0.9);
    }

    @Test
    void namesAndColumnsAreChecked() {
        assertThat(SplitKind.named("loco")).isEqualTo(SplitKind.LOCO);
        assertThatThrownBy(() -> SplitKind.named("soap"))
                .hasMessageContaining("soap")
                .hasMessageContaining("Try");
        assertThatThrownBy(() -> SplitColumns.of(List.of("a"), List.of())).hasMessageContaining("1 ids, 0 formulas");
        assertThatThrownBy(() -> SplitSettings.of(1, "s")).hasMessageContaining("share is 1.0");
        assertThatThrownBy(() -> Leakage.of(new Fold("f", new int[1], new int[1]), List.of("A"), List.of()))
                .hasMessageContaining("1 formulas but 0");
    }

    private static Set<String> formulas(int[] rows) {
        return Arrays.stream(rows).mapToObj(FORMULAS::get).collect(Collectors.toSet());
    }
}
