package org.cupel.backbone.mace;

import java.util.ArrayList;
import java.util.List;
import org.cupel.backbone.ops.TensorOps;
import org.cupel.backbone.weights.Checkpoint;

/** From messages to the features after an interaction: symmetric products, mixing of channels, the skip connection. */
final class MaceProduct {

    private final MaceConfig config;
    private final int layer;
    private final List<SymmetricProduct> products = new ArrayList<>();

    MaceProduct(Checkpoint checkpoint, MaceConfig config, int layer) {
        this.config = config;
        this.layer = layer;
        for (int degree = 0; degree <= config.outputDegrees()[layer]; degree++) {
            products.add(new SymmetricProduct(checkpoint, config, layer, degree));
        }
    }

    /**
     * @param messages by degree, each [A, 2l+1, channels]
     * @param skip by degree, where there is one
     * @return by degree, each [A, 2l+1, channels]
     */
    <T> List<T> features(TensorOps<T> ops, List<T> messages, List<T> skip, T slots) {
        List<T> componentsFirst = new ArrayList<>();
        messages.forEach(message -> componentsFirst.add(ops.transpose(message, 1, 0, 2)));
        T message = ops.concat(0, componentsFirst);
        T pairs = SymmetricProduct.pairs(ops, message, config.components());
        long channels = config.channels();
        List<T> features = new ArrayList<>();
        for (int l = 0; l < products.size(); l++) {
            T weight = FlatLinear.matrix(
                    ops,
                    MaceNames.productLinear(layer),
                    l * channels * channels,
                    channels,
                    channels,
                    1 / Math.sqrt(channels));
            SymmetricProduct product = products.get(l);
            T mixed = ops.scoped(() -> ops.matmul(product.of(ops, message, pairs, slots), weight));
            features.add(l < skip.size() ? ops.add(mixed, skip.get(l)) : mixed);
        }
        return features;
    }
}
