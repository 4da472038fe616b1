package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseTableTest {

    private final MaterialReader reader = MaterialFormat.PHASE_TABLE.reader(CrystalChecks.defaults());

    private List<ReadOutcome> read(String name, String table) throws IOException {
        return Outcomes.of(reader, name, table);
    }

    private static ReferencePhase phase(ReadOutcome outcome) {
        assertThat(outcome).isInstanceOf(ReadOutcome.Reference.class);
        return ((ReadOutcome.Reference) outcome).phase();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ",", ";"})
    void compositionsWithLabelsAreReferences(String separator) throws IOException {
        String table = "mbid|composition|space_group|e_form_per_atom_eV\nx-1|Li2 O1|225|-1.9\n\nx-2|Li1 O1||-1.5\n"
                .replace("|", separator);
        List<ReadOutcome> outcomes = read("phases.tsv", table);
        assertThat(outcomes).hasSize(2);
        ReferencePhase phase = phase(outcomes.get(0));
        assertThat(phase.phaseId()).isEqualTo("x-1");
        assertThat(phase.composition().reducedFormula()).isEqualTo("Li2O");
        assertThat(phase.properties())
                .containsOnlyKeys("formationEnergyPerAtom")
                .containsValue(-1.9);
        assertThat(phase.origin().facts()).containsEntry("spaceGroup", "225");
    }

    @Test
    void perovskitesAreKnownByTheirThreeColumns() throws IOException {
        String table = ",A,B,anion,gllbsc_dir-gap,gllbsc_ind-gap,heat_of_formation_all\n7,Ba,Sn,O2N,1.5,1.25,0.31\n";
        ReferencePhase phase = phase(read("cells.csv", table).get(0));
        assertThat(phase.phaseId()).isEqualTo("cells-7");
        assertThat(phase.composition().hillFormula()).isEqualTo("BaNO2Sn");
        assertThat(phase.properties())
                .containsEntry("bandGap", 1.25)
                .containsEntry("formationEnergyPerAtom", 0.31)
                .hasSize(2);
        assertThat(phase.origin().facts()).containsEntry("bandGapFunctional", "GLLB-SC");
    }

    @Test
    void adsorptionEnergiesKeepWhatIsAdsorbedWhere() throws IOException {
        String table = "system_id,bulk_id,miller_index,nads,bulk_symbols,ads_symbols,adsorption_energy\n"
                + "5,b-1,\"(1, 1, 0)\",2,Ti8O16,OH,-0.75\n";
        ReferencePhase phase = phase(read("oc22.csv", table).get(0));
        assertThat(phase.phaseId()).isEqualTo("oc22-5");
        assertThat(phase.composition().reducedFormula()).isEqualTo("TiO2");
        assertThat(phase.properties()).containsOnlyKeys("adsorptionEnergy");
        assertThat(phase.origin().facts())
                .containsEntry("adsorbate", "OH")
                .containsEntry("miller", "(1, 1, 0)")
                .containsEntry("bulk", "b-1");
        assertThat(phase.origin().functional()).isEqualTo("PBE+U");
    }

    @Test
    void aColumnOfCifsGivesStructures() throws IOException {
        String cif = CifWriter.block("cell", Goldens.crystal("wurtzite-ZnO"));
        String table = ",material_id,cif,formula,heat_all,ind_gap\n0,31,\"" + cif
                + "\",ZnO,-1.5,0.8\n1,32,\"data_x\n_a b\",ZnO,1,1\n";
        List<ReadOutcome> outcomes = read("perov.csv", table);
        MaterialRow row = Outcomes.row(outcomes.get(0));
        assertThat(row.materialId()).isEqualTo("perov-31");
        assertThat(row.crystal().formula()).isEqualTo("ZnO");
        assertThat(row.properties())
                .containsEntry("formationEnergyPerAtom", -1.5)
                .containsEntry("bandGap", 0.8);
        assertThat(Outcomes.reason(outcomes.get(1))).contains("has no _cell_length_a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x-2;Li1 O1;low | \"low\" where a number belongs",
                "x-2;Li1 O1;NaN | is NaN",
                "x-2;Xx2;1 | Xx",
                "x-2;;1 | formula",
                "x-2;Li1 O1; | neither a structure nor a value",
                "x-2 | formula",
            })
    void aBadRowIsRefusedAndTheOthersStand(String bad, String reason) throws IOException {
        String table = "id;formula;e_form[meV/atom]\nx-1;LiO;-1500\n" + bad + "\nx-3;Li2O;-1900";
        List<ReadOutcome> outcomes = read("t.csv", table);
        assertThat(outcomes).hasSize(3);
        assertThat(Outcomes.reason(outcomes.get(1))).containsIgnoringCase(reason);
        assertThat(phase(outcomes.get(2)).properties().get("formationEnergyPerAtom"))
                .isCloseTo(-1.9, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,e_form | none of which tells a composition",
                "id,formula | none of which is a property",
                "id,formula,e_form[eV] | cannot be converted",
                "'' | none of which",
            })
    void aTableThatTellsNothingIsRefusedAsAWhole(String header, String reason) {
        assertThatThrownBy(() -> read("t.csv", header + "\n1,LiO,2\n"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aLimitIsAFactAndNoValue() throws IOException {
        String table = "ID,Reduced Composition,Ionic conductivity (S cm-1)\na1,Li3PS4,1.5e-4\na2,Li2SO4,<1E-10\n";
        List<ReadOutcome> outcomes = read("t.csv", table);
        assertThat(phase(outcomes.get(0)).properties()).containsEntry("ionicConductivity", 1.5e-4);
        assertThat(Outcomes.reason(outcomes.get(1))).contains("neither a structure nor a value");
        String zipped = "ID,True Composition,Ionic conductivity (S cm-1)\n";
        assertThat(LabelTable.read("all.csv", zipped + "a1,Li3PS4,2e-4\na2,Li2SO4,<1E-10")
                        .unused())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(phase(first).properties()).containsEntry("ionicConductivity", 2e-4),
                        second -> assertThat(second).isInstanceOf(ReadOutcome.Rejected.class));
    }
}
