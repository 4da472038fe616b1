package org.cupel.crystal.hull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cupel.crystal.Element;

/** A set of elements as 128 bits, so that tens of thousands of chemical systems are found by hashing. */
record ElementSet(long low, long high) {

    static ElementSet of(Set<Element> elements) {
        long low = 0;
        long high = 0;
        for (Element element : elements) {
            int number = element.atomicNumber();
            if (number < 64) {
                low |= 1L << number;
            } else {
                high |= 1L << number - 64;
            }
        }
        return new ElementSet(low, high);
    }

    boolean containsAll(ElementSet other) {
        return (other.low & ~low) == 0 && (other.high & ~high) == 0;
    }

    int size() {
        return Long.bitCount(low) + Long.bitCount(high);
    }

    /** In order of atomic number. */
    List<Element> elements() {
        List<Element> elements = new ArrayList<>(size());
        for (long bits = low; bits != 0; bits &= bits - 1) {
            elements.add(Element.ofAtomicNumber(Long.numberOfTrailingZeros(bits)));
        }
        for (long bits = high; bits != 0; bits &= bits - 1) {
            elements.add(Element.ofAtomicNumber(64 + Long.numberOfTrailingZeros(bits)));
        }
        return elements;
    }

    /** Subset number {@code mask}, which has one bit per element in order of atomic number. */
    ElementSet subset(int mask) {
        long newLow = 0;
        long newHigh = 0;
        int at = 0;
        for (long bits = low; bits != 0; bits &= bits - 1) {
            newLow |= (mask >>> at++ & 1) == 1 ? Long.lowestOneBit(bits) : 0;
        }
        for (long bits = high; bits != 0; bits &= bits - 1) {
            newHigh |= (mask >>> at++ & 1) == 1 ? Long.lowestOneBit(bits) : 0;
        }
        return new ElementSet(newLow, newHigh);
    }
}
