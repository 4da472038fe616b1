package org.cupel.crystal.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.Lattice;
import org.junit.jupiter.api.Test;

/** Against DScribe, whose numbers {@code make_soap_goldens.py} wrote. */
class SoapTest {

    private static final JsonNode GOLDEN = Goldens.json("soap.json");

    @Test
    void everyDescriptorAgreesWithDscribe() {
        GOLDEN.get("goldens").fields().forEachRemaining(golden -> {
            String[] key = golden.getKey().split("/");
            Soap soap = new Soap(settings(key[0]));
            Crystal crystal = Goldens.crystal(key[1]);
            List<Element> species = new ArrayList<>();
            golden.getValue().get("species").forEach(symbol -> species.add(Element.ofSymbol(symbol.asText())));
            List<PowerSpectrum> atoms = soap.perAtom(crystal);
            JsonNode expected = golden.getValue();
            agrees(golden.getKey(), atoms.get(0).dense(species), expected.get("firstAtom"));
            agrees(golden.getKey(), atoms.get(atoms.size() - 1).dense(species), expected.get("lastAtom"));
            agrees(golden.getKey(), soap.averaged(crystal, Averaging.INNER).dense(species), expected.get("inner"));
            agrees(golden.getKey(), soap.averaged(crystal, Averaging.OUTER).dense(species), expected.get("outer"));
            agrees(golden.getKey(), soap.compact(crystal, ElementChannels.geometry()), expected.get("geometry"));
        });
    }

    private static SoapSettings settings(String name) {
        JsonNode node = GOLDEN.get("settings").get(name);
        return new SoapSettings(
                node.get("r_cut").doubleValue(),
                node.get("n_max").intValue(),
                node.get("l_max").intValue(),
                node.get("sigma").doubleValue());
    }

    private static void agrees(String name, double[] vector, JsonNode golden) {
        assertThat(vector).as(name).hasSize(golden.get("length").intValue());
        double norm = golden.get("norm").doubleValue();
        double wave = 0;
        for (int k = 0; k < vector.length; k++) {
            wave += vector[k] * Math.cos(0.37 * k);
        }
        assertThat(norm(vector)).as(name).isCloseTo(norm, within(1e-7 * norm));
        assertThat(wave).as(name).isCloseTo(golden.get("wave").doubleValue(), within(1e-7 * norm));
        for (int k = 0; k < golden.get("some").size(); k++) {
            double expected = golden.get("some").get(k).doubleValue();
            assertThat(vector[k * golden.get("step").intValue()])
                    .as("%s feature %d", name, k)
                    .isCloseTo(expected, within(1e-6 * Math.abs(expected) + 1e-10 * norm));
        }
    }

    private static double norm(double[] vector) {
        return Math.sqrt(Arrays.stream(vector).map(value -> value * value).sum());
    }

    @Test
    void doesNotChangeWithRotationOrderCellOrWrapping() {
        Soap soap = new Soap(SoapSettings.coarse());
        Crystal crystal = Goldens.crystal("olivine-LiFePO4");
        PowerSpectrum original = soap.averaged(crystal, Averaging.OUTER);
        PowerSpectrum moved = soap.averaged(moved(crystal), Averaging.OUTER);
        double[] expected = original.values();
        double[] found = moved.values();
        for (int k = 0; k < expected.length; k++) {
            assertThat(found[k]).isCloseTo(expected[k], within(1e-9 * norm(expected)));
        }
        assertThat(original.similarity(moved)).isCloseTo(1, within(1e-12));
    }

    /** Rotated, atoms backwards and shifted by cell vectors, in the cell with a + b in place of b. */
    private static Crystal moved(Crystal crystal) {
        double[][] m = crystal.lattice().matrix();
        double[][] rows = new double[3][];
        for (int i = 0; i < 3; i++) {
            double x = m[i][0] + (i == 1 ? m[0][0] : 0);
            double y = m[i][1] + (i == 1 ? m[0][1] : 0);
            double z = m[i][2] + (i == 1 ? m[0][2] : 0);
            double u = 0.6 * x - 0.8 * y;
            double v = 0.8 * x + 0.6 * y;
            rows[i] = new double[] {u, 0.28 * v - 0.96 * z, 0.96 * v + 0.28 * z};
        }
        int atoms = crystal.atomCount();
        List<Element> species = new ArrayList<>();
        double[] fractional = new double[3 * atoms];
        Random random = new Random(5);
        for (int i = 0; i < atoms; i++) {
            int from = atoms - 1 - i;
            species.add(crystal.element(from));
            fractional[3 * i] = crystal.fractional(from, 0) - crystal.fractional(from, 1) + random.nextInt(5) - 2;
            fractional[3 * i + 1] = crystal.fractional(from, 1) + random.nextInt(5) - 2;
            fractional[3 * i + 2] = crystal.fractional(from, 2) + random.nextInt(5) - 2;
        }
        return new Crystal(Lattice.ofRows(rows), species, fractional);
    }

    @Test
    void sparseProductsAreThoseOfDenseVectors() {
        Soap soap = new Soap(SoapSettings.coarse());
        PowerSpectrum oxide = soap.averaged(Goldens.crystal("olivine-LiFePO4"), Averaging.OUTER);
        PowerSpectrum other = soap.averaged(Goldens.crystal("layered-LiCoO2"), Averaging.OUTER);
        List<Element> species = List.of(Element.Fe, Element.Co, Element.O, Element.P, Element.Li, Element.U);
        double[] a = oxide.dense(species);
        double[] b = other.dense(species);
        double expected = 0;
        for (int k = 0; k < a.length; k++) {
            expected += a[k] * b[k];
        }
        assertThat(oxide.dot(other)).isCloseTo(expected, within(1e-9 * expected));
        assertThat(oxide.similarity(soap.averaged(Goldens.crystal("skewed-NaCl"), Averaging.OUTER)))
                .isZero();
    }

    @Test
    void channelsOfChemistryTellApartWhatGeometryDoesNot() {
        Soap soap = new Soap(SoapSettings.coarse());
        Crystal salt = Goldens.crystal("skewed-NaCl");
        Crystal swapped = new Crystal(
                salt.lattice(),
                salt.species().stream()
                        .map(element -> element == Element.Na ? Element.Ag : Element.Br)
                        .toList(),
                salt.fractionalCoordinates());
        assertThat(soap.compact(salt, ElementChannels.geometry()))
                .isEqualTo(soap.compact(swapped, ElementChannels.geometry()));
        double[] a = soap.compact(salt, ElementChannels.chemistry());
        double[] b = soap.compact(swapped, ElementChannels.chemistry());
        assertThat(a).hasSize(390).hasSize(soap.compactLength(ElementChannels.chemistry()));
        double difference = 0;
        for (int k = 0; k < a.length; k++) {
            difference += (a[k] - b[k]) * (a[k] - b[k]);
        }
        assertThat(Math.sqrt(difference)).isGreaterThan(0.1 * norm(a));
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> new SoapSettings(0.9, 4, 4, 0.5))
                .isInstanceOf(CrystalException.class)
                .hasMessage("SOAP setting cutoffAngstrom is 0.9. Give a value above 1 and at most 50.");
        PowerSpectrum spectrum = new Soap(SoapSettings.coarse()).averaged(Goldens.crystal("tiny-Ca"), Averaging.INNER);
        assertThatThrownBy(() -> spectrum.dense(List.of(Element.Li, Element.O)))
                .hasMessage("The crystal has Ca, which is not among the species [Li, O]. Add it to the species.");
    }
}
