package org.cupel.crystal.io;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.cupel.crystal.check.CrystalChecks;

/** The kinds of files that can be read, told apart by name; {@code .gz} and {@code .xz} behind it do not matter. */
public enum MaterialFormat {
    JSON_LINES(JsonLinesReader::new, List.of(), List.of(".jsonl", ".ndjson")),
    PYMATGEN_JSON(PymatgenJsonReader::new, List.of(), List.of(".json")),
    CIF(CifReader::new, List.of(), List.of(".cif")),
    POSCAR(PoscarReader::new, List.of("poscar", "contcar"), List.of(".poscar", ".vasp")),
    ZIP(ZipReader::new, List.of(), List.of(".zip"));

    private final Function<CrystalChecks, MaterialReader> reader;
    private final List<String> beginnings;
    private final List<String> endings;

    MaterialFormat(Function<CrystalChecks, MaterialReader> reader, List<String> beginnings, List<String> endings) {
        this.reader = reader;
        this.beginnings = beginnings;
        this.endings = endings;
    }

    /** The format of a file of this name, folders before it aside; empty if none fits. */
    public static Optional<MaterialFormat> ofFileName(String fileName) {
        String name = CrystalText.baseName(fileName).toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|xz)$", "");
        return Arrays.stream(values()).filter(format -> format.fits(name)).findFirst();
    }

    private boolean fits(String name) {
        return endings.stream().anyMatch(name::endsWith) || beginnings.stream().anyMatch(name::startsWith);
    }

    public MaterialReader reader(CrystalChecks checks) {
        return reader.apply(checks);
    }
}
