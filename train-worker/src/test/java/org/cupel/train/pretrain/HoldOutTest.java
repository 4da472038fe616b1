package org.cupel.train.pretrain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.junit.jupiter.api.Test;

class HoldOutTest {

    private static final HoldOut STANDARD = HoldOut.standard();

    private static PretrainRow row(String formula, int year) {
        return new PretrainRow(formula + year, Composition.parse(formula), 4, 12, year, new double[] {1, 1, 1});
    }

    /** A formula of each pair of elements, early, late and without year. */
    private static List<PretrainRow> many() {
        List<PretrainRow> rows = new ArrayList<>();
        for (int z = 3; z < 60; z++) {
            for (int other = z + 1; other < 60; other += 3) {
                String pair = Element.ofAtomicNumber(z) + "2" + Element.ofAtomicNumber(other);
                rows.add(row(pair, z % 3 == 0 ? 2010 : 0));
                rows.add(row(pair + "3", 2005));
                rows.add(row(pair, other % 2 == 0 ? 1999 : 0));
            }
        }
        return rows;
    }

    @Test
    void namedSystemsTakeTheirSubsystemsOfThreeElements() {
        assertThat(STANDARD.isHeldOut("Fe-Li-O")).isTrue();
        assertThat(STANDARD.isHeldOut("Fe-Li-O-P")).isTrue();
        assertThat(STANDARD.isHeldOut("Li-O-P")).isTrue();
        assertThat(STANDARD.isHeldOut("Na-O-P")).isTrue();
        HoldOut namedOnly = new HoldOut(2010, 0, STANDARD.systems(), 0.05, STANDARD.salt());
        assertThat(namedOnly.isHeldOut("Fe-O")).as("a binary stays").isFalse();
        assertThat(namedOnly.isHeldOut("Fe-Li-O-S")).as("a larger system stays").isFalse();
    }

    @Test
    void aShareOfAllSystemsIsHeldOut() {
        List<PretrainRow> rows = many();
        Set<String> systems = rows.stream().map(PretrainRow::chemicalSystem).collect(Collectors.toSet());
        long held = systems.stream().filter(STANDARD::isHeldOut).count();
        assertThat((double) held / systems.size()).isBetween(0.06, 0.14);
    }

    @Test
    void nothingLearntLeaksIntoATest() {
        List<PretrainRow> rows = many();
        PretrainSplit split = STANDARD.split(rows);
        Set<Integer> learnt = new HashSet<>();
        Arrays.stream(split.train()).forEach(learnt::add);
        Arrays.stream(split.validation()).forEach(learnt::add);
        Set<String> later = Arrays.stream(split.laterYears())
                .mapToObj(i -> rows.get(i).formula())
                .collect(Collectors.toSet());

        assertThat(learnt).hasSize(split.train().length + split.validation().length);
        assertThat(learnt).isNotEmpty().allSatisfy(i -> {
            PretrainRow row = rows.get(i);
            assertThat(row.yearOrZero()).isLessThan(2010);
            assertThat(STANDARD.isHeldOut(row.chemicalSystem())).isFalse();
            if (row.year().isEmpty()) {
                assertThat(later).doesNotContain(row.formula());
            }
        });
        assertThat(split.laterYears()).isNotEmpty();
        assertThat(split.setAside()).isNotEmpty();
    }

    @Test
    void everyRowHasItsPlace() {
        List<PretrainRow> rows = many();
        PretrainSplit split = STANDARD.split(rows);
        Set<Integer> placed = new HashSet<>();
        for (int[] part : List.of(
                split.train(), split.validation(), split.laterYears(), split.heldOutSystems(), split.setAside())) {
            Arrays.stream(part).forEach(placed::add);
        }
        assertThat(placed).hasSize(rows.size());
    }

    @Test
    void validationTakesWholeCompositions() {
        List<PretrainRow> rows = many();
        PretrainSplit split = STANDARD.split(rows);
        Set<String> validation = Arrays.stream(split.validation())
                .mapToObj(i -> rows.get(i).formula())
                .collect(Collectors.toSet());
        assertThat(validation).isNotEmpty();
        assertThat(Arrays.stream(split.train()).mapToObj(i -> rows.get(i).formula()))
                .doesNotContainAnyElementsOf(validation);
    }

    @Test
    void leakageIsCounted() {
        List<PretrainRow> learnt = List.of(row("Fe2O3", 2000), row("NaCl", 2001));
        PretrainRow polymorph = new PretrainRow("p", Composition.parse("Fe2O3"), 10, 12, 2011, new double[3]);
        Leakage leakage =
                Leakage.of(learnt, List.of(row("Fe2O3", 2010), polymorph, row("FeO", 2010), row("LiCl", 2010)));
        assertThat(leakage).isEqualTo(new Leakage(4, 3, 2, 1));
    }
}
