package org.cupel.surrogate.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Set;
import org.cupel.crystal.Composition;
import org.junit.jupiter.api.Test;

class TableFeaturesTest {

    private static Table read(String text) {
        return CsvTable.read("t.csv", new StringReader(text));
    }

    @Test
    void numbersAreFeaturesExceptThoseOfTheGoalAndCounters() {
        var features =
                TableFeatures.of(read("id,x,same,kind,y\n1,0.5,7,a,1\n2,,7,b,2\n3,0.9,7,a,3\n"), Set.of(4), Set.of());
        assertThat(features.names()).containsExactly("x", "kind=a", "kind=b");
        assertThat(features.rows()[1]).containsExactly(0.9, 0, 1);
        assertThat(features.uses()).extracting(ColumnUse::reason).contains("counts the rows", "the same in every row");
    }

    @Test
    void besideFormulasOtherNumbersAreTakenForAnswers() {
        var table = read("A,anion,score,gap\nAg,O3,9,1\nNa,O2F,8,2\nK,N3,7,3\n");
        var features = TableFeatures.of(table, Set.of(3), Set.of());
        assertThat(features.names())
                .contains("A.group", "anion.number.mean", "all.radius.mean", "all.charge-imbalance")
                .doesNotContain("score", "gap");
        assertThat(features.compositions()).extracting(Object::toString).hasSize(3);
        assertThat(TableFeatures.of(table, Set.of(3), Set.of(0, 2)).names()).contains("score");
    }

    @Test
    void neutralCompositionsAreProbableAndOthersAreNot() {
        double[] salt = ChargeBalance.of(Composition.parse("NaCl"));
        double[] charged = ChargeBalance.of(Composition.parse("NaO3F2"));
        assertThat(salt[0]).isZero();
        assertThat(salt[1]).isGreaterThan(-0.1);
        assertThat(salt[2]).isBetween(-0.1, 0.1);
        assertThat(charged[0]).isPositive();
        assertThat(charged[1]).isEqualTo(-6);
        assertThat(charged[2]).isLessThan(-6);
    }

    @Test
    void columnsWithFewKindsFillSites() {
        var table = read("A,B,gap\n" + "Ag,Nb,1\nNa,Nb,2\nAg,Ta,3\nNa,Ta,4\nK,Nb,5\n".repeat(3));
        var features = TableFeatures.of(table, Set.of(2), Set.of());
        assertThat(features.sites()).extracting(Site::column).containsExactly("A", "B");
        Site site = features.sites().get(0);
        assertThat(site.kind()).startsWith(0, 1, 0, 1, 2, 0);
        assertThat(site.descriptors())
                .extracting(features.names()::get)
                .contains("A.group", "A.charge")
                .doesNotContain("A-B.group");
    }

    @Test
    void nothingToLearnFromIsRefused() {
        assertThatThrownBy(() -> TableFeatures.of(read("y\n1\n2\n"), Set.of(0), Set.of()))
                .hasMessageContaining("No column is left to learn from");
    }
}
