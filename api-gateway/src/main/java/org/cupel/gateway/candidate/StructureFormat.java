package org.cupel.gateway.candidate;

import org.cupel.crystal.io.MaterialFormat;
import org.cupel.crystal.io.MaterialWriter;

/** Files in which candidates' structures can be taken away. */
public enum StructureFormat {
    CIF(MaterialFormat.CIF, "chemical/x-cif"),
    EXTXYZ(MaterialFormat.EXTXYZ, "chemical/x-xyz");

    private final MaterialFormat format;
    private final String mediaType;

    StructureFormat(MaterialFormat format, String mediaType) {
        this.format = format;
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    MaterialWriter writer() {
        return format.writer().orElseThrow(() -> new IllegalStateException("Nothing writes " + format + "."));
    }
}
