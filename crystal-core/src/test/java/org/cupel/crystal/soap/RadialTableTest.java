package org.cupel.crystal.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RadialTableTest {

    @Test
    void theTableIsTheFormulaWithinOneBillionthOfItsLargestValue() {
        for (SoapSettings settings :
                List.of(SoapSettings.fine(), SoapSettings.coarse(), new SoapSettings(4, 3, 9, 0.1))) {
            RadialTable table = new RadialTable(settings);
            double[] values = new double[table.functions()];
            for (int l = 0; l <= settings.highestDegree(); l++) {
                GaussianBasis basis = new GaussianBasis(settings, l);
                for (int n = 0; n < settings.radialFunctions(); n++) {
                    double largest = 0;
                    double worst = 0;
                    for (double r = 0; r <= settings.reachAngstrom() + 1e-9; r += settings.reachAngstrom() / 5000) {
                        table.evaluate(r, values);
                        double exact = basis.value(n, r);
                        largest = Math.max(largest, Math.abs(exact));
                        worst = Math.max(worst, Math.abs(values[l * settings.radialFunctions() + n] - exact));
                    }
                    assertThat(worst / largest)
                            .as("%s l=%d n=%d", settings, l, n)
                            .isCloseTo(0, within(1e-9));
                }
            }
        }
    }
}
