package org.cupel.surrogate.acquisition;

import java.util.ArrayList;
import java.util.List;

/**
 * Candidates as columns: entry i of each belongs to candidate i.
 *
 * @param ids material ids
 * @param properties at least one; the first is what single-property functions minimise
 * @param draws [members][n] of the first property, one row per member of an ensemble or draw of a posterior; may be empty
 * @param costs [n] what a candidate costs, in any unit, &gt; 0; may be empty
 */
public record CandidatePool(List<String> ids, List<PropertyColumn> properties, double[][] draws, double[] costs) {

    /**
     * The arrays are kept, not copied: a pool may hold millions.
     *
     * @throws IllegalArgumentException when lengths differ, a value is not finite, a sigma is negative or a cost not positive
     */
    public CandidatePool {
        if (properties.isEmpty()) {
            throw new IllegalArgumentException("The pool has 0 properties. Give at least one column of predictions.");
        }
        properties = List.copyOf(properties);
        PoolChecks.properties(ids, properties);
        PoolChecks.draws(ids, draws);
        PoolChecks.costs(ids, costs);
    }

    /** One property, without draws and costs. */
    public CandidatePool(List<String> ids, double[] mean, double[] sigma) {
        this(ids, List.of(new PropertyColumn(mean, sigma)), new double[0][], new double[0]);
    }

    public CandidatePool withProperty(PropertyColumn property) {
        var more = new ArrayList<>(properties);
        more.add(property);
        return new CandidatePool(ids, more, draws, costs);
    }

    /** @param members [members][n] predictions of the first property, lower is better */
    public CandidatePool withDraws(double[][] members) {
        return new CandidatePool(ids, properties, members, costs);
    }

    public CandidatePool withCosts(double[] perCandidate) {
        return new CandidatePool(ids, properties, draws, perCandidate);
    }

    public int size() {
        return ids.size();
    }

    /** Means of the first property. */
    public double[] mean() {
        return properties.get(0).mean();
    }

    /** Standard deviations of the first property. */
    public double[] sigma() {
        return properties.get(0).sigma();
    }

    PropertyColumn objective() {
        return properties.get(0);
    }

    /** @throws IllegalArgumentException when the pool has fewer properties */
    PropertyColumn property(int index) {
        if (index >= properties.size()) {
            throw new IllegalArgumentException("Property " + index + " is asked for, and the pool has "
                    + properties.size() + ". Add its predictions with withProperty.");
        }
        return properties.get(index);
    }
}
