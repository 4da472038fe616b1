package org.cupel.surrogate.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The logarithm of the share of a candidate that those chosen do not tell: a Cholesky factor, one row per candidate. */
final class Likeness implements Repulsion {

    /** What is left of an exact copy. */
    private static final double LEAST = 1e-6;

    private final FeatureSpace space;
    private final double length;
    private final List<Considered> chosen = new ArrayList<>();

    Likeness(FeatureSpace space, double length) {
        this.space = space;
        this.length = length;
    }

    @Override
    public void add(Considered candidate) {
        chosen.add(candidate);
    }

    @Override
    public void update(Considered candidate) {
        int from = candidate.seen;
        if (candidate.memory.length < chosen.size()) {
            candidate.memory = Arrays.copyOf(candidate.memory, 2 * chosen.size());
        }
        double left = left(candidate.memory, from);
        for (int k = from; k < chosen.size(); k++) {
            Considered other = chosen.get(k);
            double alike = Math.exp(-space.squaredDistance(candidate.row, other.row) / (2 * length * length));
            double rest = Math.sqrt(Math.max(LEAST, left(other.memory, k)));
            float entry = (float) ((alike - dot(candidate.memory, other.memory, k)) / rest);
            candidate.memory[k] = entry;
            left -= (double) entry * entry;
        }
        candidate.discount = Math.min(candidate.discount, Math.log(Math.max(LEAST, left)));
    }

    private static double left(float[] row, int length) {
        return 1 - dot(row, row, length);
    }

    private static double dot(float[] first, float[] second, int length) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += (double) first[k] * second[k];
        }
        return sum;
    }
}
