package org.cupel.crystal.charge;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cupel.crystal.Element;

/**
 * The charges that atoms can add up to.
 *
 * @param lowest the charge of bit 0; without any bit there is none
 * @param bits of the charges from there on
 */
record IonSums(int lowest, BigInteger bits) {

    /** Which charges the ions of an element may have. */
    enum Sign {
        ANY,
        NOT_NEGATIVE,
        NOT_POSITIVE;

        boolean allows(int charge) {
            return this == ANY || (this == NOT_NEGATIVE ? charge >= 0 : charge <= 0);
        }
    }

    private static final int MOST_KEPT = 64;
    private static final Map<Key, IonSums> KEPT = new ConcurrentHashMap<>();

    private record Key(Element element, int atoms, Sign sign) {}

    /** Of atoms of one element, each in a state of its own. */
    static IonSums of(Element element, int atoms, Sign sign) {
        var key = new Key(element, atoms, sign);
        return atoms <= MOST_KEPT ? KEPT.computeIfAbsent(key, IonSums::made) : made(key);
    }

    private static IonSums made(Key key) {
        int[] charges = charges(key.element(), key.sign());
        if (charges.length == 0) {
            return new IonSums(0, BigInteger.ZERO);
        }
        BigInteger one = BigInteger.ZERO;
        for (int charge : charges) {
            one = one.setBit(charge - charges[0]);
        }
        var atom = new IonSums(charges[0], one);
        IonSums sum = atom;
        for (int more = 1; more < key.atoms(); more++) {
            sum = sum.plus(atom);
        }
        return sum;
    }

    /** By rising charge. */
    static int[] charges(Element element, Sign sign) {
        List<OxidationState> states = OxidationStates.of(element);
        return states.stream()
                .mapToInt(OxidationState::charge)
                .filter(sign::allows)
                .toArray();
    }

    int count() {
        return bits.bitCount();
    }

    IonSums plus(IonSums other) {
        if (other.count() > count()) {
            return other.plus(this);
        }
        BigInteger sums = BigInteger.ZERO;
        for (int bit = other.bits.getLowestSetBit(); bit >= 0 && bit < other.bits.bitLength(); bit++) {
            if (other.bits.testBit(bit)) {
                sums = sums.or(bits.shiftLeft(bit));
            }
        }
        return new IonSums(lowest + other.lowest, sums);
    }

    boolean cancel(IonSums other) {
        for (int bit = 0; bit < bits.bitLength(); bit++) {
            int opposite = -(lowest + bit) - other.lowest;
            if (bits.testBit(bit) && opposite >= 0 && other.bits.testBit(opposite)) {
                return true;
            }
        }
        return false;
    }
}
