package org.cupel.backbone.mace;

import java.util.ArrayList;
import java.util.List;
import org.cupel.backbone.ops.TensorOps;
import org.cupel.backbone.weights.Checkpoint;

/**
 * Products of up to three components of an atom's message, channel by channel, coupled to a degree with weights of the
 * atom's element (Batatia et al., MACE, arXiv:2206.07697, equation 10).
 *
 * <p>Written as polynomials: all products of two components are made once, those of three by one more factor, and each
 * component of the result is a constant matrix times the products, times weights.
 */
final class SymmetricProduct {

    private static final int ORDERS = 3;

    private final int layer;
    private final int degree;
    private final int channels;
    private final int components;

    /** By component of the result, then by number of factors less one. */
    private final List<List<Monomials>> polynomials = new ArrayList<>();

    SymmetricProduct(Checkpoint checkpoint, MaceConfig config, int layer, int degree) {
        this.layer = layer;
        this.degree = degree;
        this.channels = config.channels();
        this.components = config.components();
        for (int m = 0; m < 2 * degree + 1; m++) {
            List<Monomials> orders = new ArrayList<>();
            for (int order = 1; order <= ORDERS; order++) {
                orders.add(Monomials.of(
                        checkpoint.require(MaceNames.coupling(layer, degree, order)), order, components, m));
            }
            polynomials.add(orders);
        }
    }

    /** All products of two components i ≤ j of a message [components, A, channels], in that order. */
    static <T> T pairs(TensorOps<T> ops, T message, int components) {
        long[] first = new long[components * (components + 1) / 2];
        long[] second = new long[first.length];
        int at = 0;
        for (int i = 0; i < components; i++) {
            for (int j = i; j < components; j++, at++) {
                first[at] = i;
                second[at] = j;
            }
        }
        return ops.multiply(
                ops.gather(message, ops.indices("pairs first", first)),
                ops.gather(message, ops.indices("pairs second", second)));
    }

    /**
     * @param message [components, A, channels]
     * @param pairs what {@link #pairs} made of it
     * @return [A, 2l+1, channels]
     */
    <T> T of(TensorOps<T> ops, T message, T pairs, T slots) {
        T weights = ops.transpose(ops.gather(weights(ops), slots), 1, 0, 2);
        List<T> results = new ArrayList<>();
        for (int m = 0; m < polynomials.size(); m++) {
            List<T> kinds = new ArrayList<>();
            for (int order = 1; order <= ORDERS; order++) {
                Monomials monomials = polynomials.get(m).get(order - 1);
                if (monomials.factors().length > 0) {
                    kinds.add(kinds(ops, message, pairs, monomials, order, m));
                }
            }
            T result = ops.sum(ops.multiply(ops.concat(0, kinds), weights), 0, false);
            results.add(ops.reshape(result, -1, 1, channels));
        }
        return ops.concat(1, results);
    }

    /** [elements, K, channels] for the kinds of one, two and three factors. */
    private <T> T weights(TensorOps<T> ops) {
        return ops.prepared(name("weights"), () -> {
            List<T> orders = new ArrayList<>();
            for (int order = 1; order <= ORDERS; order++) {
                if (polynomials.get(0).get(order - 1).factors().length > 0) {
                    orders.add(ops.weight(MaceNames.productWeights(layer, degree, order)));
                }
            }
            return ops.concat(1, orders);
        });
    }

    private <T> T kinds(TensorOps<T> ops, T message, T pairs, Monomials monomials, int order, int m) {
        String name = name("order " + order + " component " + m);
        T products = order == 1
                ? ops.gather(message, components(ops, name, monomials, 0))
                : ops.gather(pairs, pairs(ops, name, monomials));
        if (order == ORDERS) {
            products = ops.multiply(products, ops.gather(message, components(ops, name, monomials, 2)));
        }
        T flat = ops.reshape(products, monomials.factors().length, -1);
        T kinds = ops.matmul(ops.constant(name, monomials.coefficients()), flat);
        return ops.reshape(kinds, monomials.coefficients().shape()[0], -1, channels);
    }

    private <T> T components(TensorOps<T> ops, String name, Monomials monomials, int factor) {
        long[] components = new long[monomials.factors().length];
        for (int t = 0; t < components.length; t++) {
            components[t] = monomials.factors()[t][factor];
        }
        return ops.indices(name + " factor " + factor, components);
    }

    private <T> T pairs(TensorOps<T> ops, String name, Monomials monomials) {
        long[] pairs = new long[monomials.factors().length];
        for (int t = 0; t < pairs.length; t++) {
            int i = monomials.factors()[t][0];
            int j = monomials.factors()[t][1];
            pairs[t] = i * components - i * (i - 1L) / 2 + j - i;
        }
        return ops.indices(name + " pairs", pairs);
    }

    private String name(String part) {
        return "product " + layer + " degree " + degree + " " + part;
    }
}
