package org.cupel.crystal.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.cupel.crystal.CrystalException;

/** Writes materials as one file that the reader of the same {@link MaterialFormat} reads back. */
public interface MaterialWriter {

    /**
     * Writes {@code rows} one after the other in UTF-8; {@code out} is left open.
     *
     * @throws CrystalException if the format cannot hold them, such as two structures in one POSCAR
     */
    void write(Stream<MaterialRow> rows, OutputStream out) throws IOException;
}
