package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        for (String name : List.of("layered-LiCoO2.cif", "wurtzite-ZnO-direct.vasp", "spinel-LiMn2O4.cif")) {
            Files.copy(Goldens.files().resolve(name), folder.resolve(name));
        }
    }

    private List<ReadOutcome> read(String table) throws IOException {
        Files.writeString(folder.resolve("labels.csv"), table);
        try (Stream<ReadOutcome> outcomes = new FolderReader(CrystalChecks.defaults()).read(folder)) {
            return outcomes.toList();
        }
    }

    @Test
    void labelsAreJoinedByIdAndConverted() throws IOException {
        List<ReadOutcome> outcomes = read("""
                material_id,e_above_hull [meV/atom],band_gap,comment
                layered-LiCoO2,25,1.5,"good, old"
                wurtzite-ZnO-direct,0,,
                """);
        assertThat(outcomes).hasSize(3);
        MaterialRow layered = Outcomes.row(outcomes.get(0));
        assertThat(layered.materialId()).isEqualTo("layered-LiCoO2");
        assertThat(layered.properties().get("eAboveHull")).isCloseTo(0.025, within(1e-15));
        assertThat(layered.properties()).containsEntry("bandGap", 1.5);
        assertThat(Outcomes.row(outcomes.get(1)).properties()).isEmpty();
        assertThat(Outcomes.row(outcomes.get(2)).properties()).containsOnlyKeys("eAboveHull");
    }

    @Test
    void aFileColumnGivesTheIdOfTheOther() throws IOException {
        List<ReadOutcome> outcomes = read("id,File,formation_energy_per_atom\nmp-7,spinel-LiMn2O4.cif,-1.25\n");
        assertThat(Outcomes.row(outcomes.get(1)).materialId()).isEqualTo("mp-7");
        assertThat(Outcomes.row(outcomes.get(1)).properties()).containsEntry("formationEnergyPerAtom", -1.25);
    }

    @Test
    void badLabelsStopTheirRowAlone() throws IOException {
        List<ReadOutcome> outcomes = read("""
                file,e_above_hull
                layered-LiCoO2.cif,NaN
                spinel-LiMn2O4.cif,low
                wurtzite-ZnO-direct.vasp,0.1
                gone.cif,0.2
                """);
        assertThat(outcomes).hasSize(4);
        assertThat(Outcomes.reason(outcomes.get(0))).contains("Label e_above_hull is NaN");
        assertThat(Outcomes.rejected(outcomes.get(0)).excerpt()).isEqualTo("layered-LiCoO2.cif,NaN");
        assertThat(Outcomes.reason(outcomes.get(1))).contains("\"low\"");
        assertThat(Outcomes.row(outcomes.get(2)).properties()).containsEntry("eAboveHull", 0.1);
        assertThat(Outcomes.rejected(outcomes.get(3)).ref()).isEqualTo("gone.cif");
        assertThat(Outcomes.reason(outcomes.get(3))).contains("Line 5").contains("no such structure");
        assertThat(outcomes).extracting(ReadOutcome::rowNumber).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aStructureLabelledTwiceIsRejectedWithBothLines() throws IOException {
        List<ReadOutcome> outcomes =
                read("id,e_above_hull\nspinel-LiMn2O4,0.1\nlayered-LiCoO2,0\nspinel-LiMn2O4,0.2\n");
        assertThat(outcomes).hasSize(3);
        assertThat(Outcomes.reason(outcomes.get(1))).contains("Lines 2 and 4");
    }

    @Test
    void unreadableAndUnknownFilesAreRejectedByName() throws IOException {
        Files.writeString(folder.resolve("broken.cif"), "nothing");
        Files.writeString(folder.resolve("notes.txt"), "by hand");
        Files.writeString(folder.resolve(".hidden"), "");
        List<ReadOutcome> outcomes = read("id,e_above_hull\nbroken,0.1\n");
        assertThat(outcomes).hasSize(5);
        assertThat(Outcomes.reason(outcomes.get(0))).contains("Not a CIF");
        assertThat(Outcomes.reason(outcomes.get(2))).contains("\"notes.txt\" is of no known kind");
    }

    @Test
    void anUnknownUnitStopsTheWholeSource() {
        assertThatThrownBy(() -> read("id,e_above_hull[MeV/atom]\nspinel-LiMn2O4,25\n"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("\"e_above_hull[MeV/atom]\"")
                .hasMessageContaining("meV/atom");
        assertThatThrownBy(() -> read("id,e_above_hull (eV)\nspinel-LiMn2O4,25\n"))
                .hasMessageContaining("eAboveHull cannot be converted to eV/atom");
    }

    @Test
    void aZipBesideItsTableIsReadAsIfUnpacked() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("cells.zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("all/z1.cif"));
            zip.write(Files.readAllBytes(folder.resolve("spinel-LiMn2O4.cif")));
        }
        List<ReadOutcome> outcomes = read("ID,True Composition,Ionic conductivity (S cm-1)\n"
                + "z1,LiMn2O4,<1E-8\nspinel-LiMn2O4,LiMn2O4,2e-5\nz2,Li3PS4,1e-3\nz3,Li3PS4,<1e-9\n");
        assertThat(outcomes).hasSize(6);
        MaterialRow packed = Outcomes.row(outcomes.get(0));
        assertThat(packed.materialId()).isEqualTo("z1");
        assertThat(packed.properties()).isEmpty();
        assertThat(packed.origin().facts()).containsEntry("ionicConductivity", "< 1.0E-8 S/cm");
        assertThat(Outcomes.row(outcomes.get(2)).properties()).containsEntry("ionicConductivity", 2e-5);
        assertThat(outcomes.get(4)).isInstanceOf(ReadOutcome.Reference.class);
        assertThat(Outcomes.reason(outcomes.get(5))).contains("no such structure");
    }

    @Test
    void aTableThatNamesNoStructureIsRefused() {
        assertThatThrownBy(() -> read("mineral,e_above_hull\nspinel,25\n"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("mineral")
                .hasMessageContaining("Call it file or material_id");
    }

    @Test
    void aZipIsReadLikeItsFolder() throws IOException {
        List<ReadOutcome> expected = read("id,e_above_hull\nspinel-LiMn2O4,0.1\n");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        FolderReader.pack(folder, zip);
        FolderReader.pack(folder, again);
        assertThat(again.toByteArray()).isEqualTo(zip.toByteArray());
        MaterialReader reader =
                MaterialFormat.ofFileName("all.zip").orElseThrow().reader(CrystalChecks.defaults());
        assertThat(Outcomes.of(reader, "all.zip", zip.toByteArray())).isEqualTo(expected);
        assertThatThrownBy(() -> Outcomes.of(reader, "all.zip", "PK no"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("all.zip");
    }
}
