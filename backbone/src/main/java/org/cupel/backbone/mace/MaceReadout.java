package org.cupel.backbone.mace;

import java.util.List;
import org.cupel.backbone.ops.TensorOps;

/** Energies of atoms out of the scalars after each interaction. */
final class MaceReadout {

    private final MaceConfig config;

    MaceReadout(MaceConfig config) {
        this.config = config;
    }

    /**
     * @param scalars by interaction, each [A, 1, channels]
     * @return [A], eV
     */
    <T> T atomEnergy(TensorOps<T> ops, List<T> scalars, T slots) {
        int last = config.interactions() - 1;
        T sum = nonlinear(ops, scalars.get(last));
        for (int layer = 0; layer < last; layer++) {
            T weight = matrix(ops, MaceNames.readout(layer, "linear"), config.channels(), 1, 1);
            sum = ops.add(sum, ops.matmul(scalars.get(layer), weight));
        }
        T interaction = ops.shift(ops.scale(ops.reshape(sum, -1), config.scale()), config.shiftEv());
        T alone = ops.reshape(ops.weight(MaceNames.ATOMIC_ENERGIES), -1);
        return ops.add(interaction, ops.gather(alone, slots));
    }

    private <T> T nonlinear(TensorOps<T> ops, T scalars) {
        int last = config.interactions() - 1;
        int width = config.readoutWidth();
        T first = matrix(ops, MaceNames.readout(last, "linear_1"), config.channels(), width, 1);
        T second = matrix(ops, MaceNames.readout(last, "linear_2"), width, 1, config.activationFactor());
        return ops.matmul(ops.silu(ops.matmul(scalars, first)), second);
    }

    private static <T> T matrix(TensorOps<T> ops, String name, long rows, long columns, double factor) {
        return FlatLinear.matrix(ops, name, 0, rows, columns, factor / Math.sqrt(rows));
    }
}
