package org.cupel.surrogate.support;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/**
 * The known elements in a row along the periodic table, column after column, and compositions as points between which the
 * sum of absolute differences is their earth mover's distance: how much of the atoms must move, times how many columns.
 * Within a column neighbours are a tenth of a column apart, within the f block a fiftieth.
 *
 * @see <a href="https://doi.org/10.1021/acs.chemmater.0c03381">Hargreaves et al. 2020, the earth mover's distance as a
 *     metric for inorganic compositions</a>
 */
final class ElementLine {

    private static final double ROW_STEP = 0.1;
    private static final double F_STEP = 0.02;
    private static final int LANTHANUM = 57;
    private static final int ACTINIUM = 89;

    private final List<Element> elements;

    private ElementLine(List<Element> elements) {
        this.elements = elements;
    }

    static ElementLine of(Set<Element> known) {
        return new ElementLine(known.stream()
                .sorted(Comparator.comparingDouble(ElementLine::position).thenComparing(Element::atomicNumber))
                .toList());
    }

    static double position(Element element) {
        double position = element.group() + ROW_STEP * element.row();
        if (element.isLanthanide()) {
            return position + F_STEP * (element.atomicNumber() - LANTHANUM);
        }
        return element.isActinide() ? position + F_STEP * (element.atomicNumber() - ACTINIUM) : position;
    }

    Set<Element> elements() {
        return EnumSet.copyOf(elements);
    }

    int unknown(Composition composition) {
        return (int) composition.elements().stream()
                .filter(element -> !elements.contains(element))
                .count();
    }

    /** For each gap between neighbours, its length times the fraction of atoms before it; unknown elements left out. */
    float[] point(Composition composition) {
        float[] point = new float[Math.max(1, elements.size() - 1)];
        double before = 0;
        for (int i = 0; i + 1 < elements.size(); i++) {
            before += composition.fraction(elements.get(i));
            point[i] = (float) (before * (position(elements.get(i + 1)) - position(elements.get(i))));
        }
        return point;
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(elements.size());
        for (Element element : elements) {
            out.writeByte(element.atomicNumber());
        }
    }

    static ElementLine readFrom(DataInputStream in) throws IOException {
        Set<Element> known = EnumSet.noneOf(Element.class);
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            known.add(Element.ofAtomicNumber(in.readUnsignedByte()));
        }
        return of(known);
    }
}
