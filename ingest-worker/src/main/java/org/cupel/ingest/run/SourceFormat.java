package org.cupel.ingest.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cupel.crystal.io.MaterialFormat;

/** The names by which callers ask for a {@link MaterialFormat}. */
public enum SourceFormat {
    JSONL(MaterialFormat.JSON_LINES),
    CIF(MaterialFormat.CIF),
    POSCAR(MaterialFormat.POSCAR),
    ZIP(MaterialFormat.ZIP),
    PYMATGEN(MaterialFormat.PYMATGEN_JSON),
    OPTIMADE(MaterialFormat.OPTIMADE_JSON),
    EXTXYZ(MaterialFormat.EXTXYZ),
    SUMMARY(MaterialFormat.MATERIALS_PROJECT_JSON),
    ENTRIES(MaterialFormat.COMPUTED_ENTRIES_JSON),
    AFLOW(MaterialFormat.AFLOW_JSON),
    OQMD(MaterialFormat.OQMD_JSON),
    TRAJ(MaterialFormat.ASE_TRAJECTORY),
    S2EF(MaterialFormat.OC20_FRAMES),
    IS2RES(MaterialFormat.OC20_RELAXATIONS),
    TABLE(MaterialFormat.PHASE_TABLE);

    private static final String AUTO = "auto";

    private final MaterialFormat format;

    SourceFormat(MaterialFormat format) {
        this.format = format;
    }

    MaterialFormat format() {
        return format;
    }

    /**
     * The format of this name, case aside; {@code auto} decides by the file's name.
     *
     * @throws IllegalArgumentException when there is none; the message lists them
     */
    public static SourceFormat of(String name, String fileName) {
        return name.equalsIgnoreCase(AUTO) ? ofFileName(fileName) : named(name);
    }

    private static SourceFormat named(String name) {
        return Arrays.stream(values())
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Format '" + name + "' is unknown. Choose auto, " + names() + "."));
    }

    private static SourceFormat ofFileName(String fileName) {
        return MaterialFormat.ofFileName(fileName)
                .map(SourceFormat::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The name '" + fileName + "' tells no format. Set format to one of " + names() + "."));
    }

    private static SourceFormat of(MaterialFormat format) {
        return Arrays.stream(values())
                .filter(known -> known.format == format)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody can ask for " + format + " yet."));
    }

    private static String names() {
        return Arrays.stream(values())
                .map(known -> known.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
