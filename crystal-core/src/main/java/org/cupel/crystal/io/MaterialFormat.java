package org.cupel.crystal.io;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.aflow.AflowEntries;
import org.cupel.crystal.io.ase.TrajectoryReader;
import org.cupel.crystal.io.mp.ComputedEntriesReader;
import org.cupel.crystal.io.oc20.FrameArchiveReader;
import org.cupel.crystal.io.oc20.RelaxationArchiveReader;
import org.cupel.crystal.io.oqmd.OqmdEntries;
import org.cupel.crystal.io.table.PhaseTableReader;

/** The kinds of files that can be read and written, told apart by name; {@code .gz} and {@code .xz} behind it do not matter. */
public enum MaterialFormat {
    JSON_LINES(JsonLinesReader::new, JsonLinesWriter::new, List.of(), List.of(".jsonl", ".ndjson")),
    OPTIMADE_JSON(JsonDocumentsReader::new, OptimadeJsonWriter::new, List.of(), List.of(".optimade", ".optimade.json")),
    /** Pages of the Materials Project's summary route. */
    MATERIALS_PROJECT_JSON(JsonDocumentsReader::new, null, List.of(), List.of(".mp.json")),
    /** Lists of pymatgen's ComputedStructureEntry. */
    COMPUTED_ENTRIES_JSON(ComputedEntriesReader::new, null, List.of(), List.of(".entries.json")),
    /** Pages of AFLOW's search API. */
    AFLOW_JSON(checks -> new JsonDocumentsReader(new AflowEntries(checks)), null, List.of(), List.of(".aflow.json")),
    /** Pages of OQMD's own API; those of its OPTIMADE server are {@link #OPTIMADE_JSON}. */
    OQMD_JSON(checks -> new JsonDocumentsReader(new OqmdEntries(checks)), null, List.of(), List.of(".oqmd.json")),
    PYMATGEN_JSON(AnyJsonReader::new, PymatgenJsonWriter::new, List.of(), List.of(".json")),
    CIF(CifReader::new, CifWriter::new, List.of(), List.of(".cif")),
    POSCAR(PoscarReader::new, PoscarWriter::new, List.of("poscar", "contcar"), List.of(".poscar", ".vasp")),
    EXTXYZ(ExtXyzReader::new, ExtXyzWriter::new, List.of(), List.of(".extxyz", ".xyz")),
    /** ASE's binary trajectories, as relaxations. */
    ASE_TRAJECTORY(TrajectoryReader::new, null, List.of(), List.of(".traj")),
    /** OC20's frames for energies and forces. */
    OC20_FRAMES(FrameArchiveReader::new, null, List.of("s2ef_"), List.of(".s2ef.tar")),
    /** OC20's relaxations per adsorbate. */
    OC20_RELAXATIONS(RelaxationArchiveReader::new, null, List.of(), List.of(".tar")),
    /** Tables of compositions with labels, or with a column of CIFs. */
    PHASE_TABLE(PhaseTableReader::new, null, List.of(), List.of(".csv", ".tsv")),
    ZIP(ZipReader::new, null, List.of(), List.of(".zip"));

    private static final Set<MaterialFormat> STRUCTURE_FILES =
            EnumSet.of(CIF, POSCAR, EXTXYZ, PYMATGEN_JSON, JSON_LINES, OPTIMADE_JSON, ZIP);

    private final Function<CrystalChecks, MaterialReader> reader;
    private final Supplier<MaterialWriter> writer;

    private final List<String> beginnings;
    private final List<String> endings;

    MaterialFormat(
            Function<CrystalChecks, MaterialReader> reader,
            Supplier<MaterialWriter> writer,
            List<String> beginnings,
            List<String> endings) {
        this.reader = reader;
        this.writer = writer;
        this.beginnings = beginnings;
        this.endings = endings;
    }

    /** The format of a file of this name, folders before it aside; empty if none fits. */
    public static Optional<MaterialFormat> ofFileName(String fileName) {
        String name = CrystalText.baseName(fileName).toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|xz)$", "");
        return Arrays.stream(values()).filter(format -> format.fits(name)).findFirst();
    }

    /** The same for files of structures alone that people have on their disks, and archives of them; empty for anything else. */
    public static Optional<MaterialFormat> ofStructureFileName(String fileName) {
        return ofFileName(fileName).filter(STRUCTURE_FILES::contains);
    }

    private boolean fits(String name) {
        return endings.stream().anyMatch(name::endsWith) || beginnings.stream().anyMatch(name::startsWith);
    }

    public MaterialReader reader(CrystalChecks checks) {
        return reader.apply(checks);
    }

    /** Empty for what is only read; {@link FolderReader#pack} makes archives. */
    public Optional<MaterialWriter> writer() {
        return Optional.ofNullable(writer).map(Supplier::get);
    }
}
