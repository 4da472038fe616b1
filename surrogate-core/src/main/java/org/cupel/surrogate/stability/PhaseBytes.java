package org.cupel.surrogate.stability;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;

/**
 * Known phases as bytes, big-endian: the format's name, their number, and of each the id, the hash of its structure, its
 * elements with their amounts, and its formation energy in eV/atom.
 */
final class PhaseBytes {

    private static final String FORMAT = "cupel.phases.1";

    private PhaseBytes() {}

    static byte[] write(List<KnownPhase> phases) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(FORMAT);
            out.writeInt(phases.size());
            for (KnownPhase phase : phases) {
                write(phase, out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(KnownPhase phase, DataOutputStream out) throws IOException {
        out.writeUTF(phase.id());
        out.writeUTF(phase.structureHash());
        out.writeByte(phase.composition().elements().size());
        for (Element element : phase.composition().elements()) {
            out.writeByte(element.atomicNumber());
            out.writeDouble(phase.composition().amount(element));
        }
        out.writeDouble(phase.formationEnergyPerAtomEv());
    }

    static List<KnownPhase> read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String format = in.readUTF();
            if (!FORMAT.equals(format)) {
                throw new IOException("Phases of format '" + format + "', not '" + FORMAT
                        + "'. Maybe a newer release wrote them: use that one.");
            }
            int count = in.readInt();
            List<KnownPhase> phases = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                phases.add(readOne(in));
            }
            return List.copyOf(phases);
        } catch (CrystalException | IllegalArgumentException damaged) {
            throw new IOException("The phases are damaged: " + damaged.getMessage(), damaged);
        }
    }

    private static KnownPhase readOne(DataInputStream in) throws IOException {
        String id = in.readUTF();
        String structureHash = in.readUTF();
        int elements = in.readUnsignedByte();
        Map<Element, Double> amounts = new LinkedHashMap<>();
        for (int e = 0; e < elements; e++) {
            amounts.put(Element.ofAtomicNumber(in.readUnsignedByte()), in.readDouble());
        }
        return new KnownPhase(id, structureHash, Composition.of(amounts), in.readDouble());
    }
}
