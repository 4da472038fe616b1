package org.cupel.backbone.torch;

import java.util.List;
import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.cupel.backbone.ops.TensorOps;
import org.cupel.backbone.weights.WeightArray;

/** The operations on libtorch, at once, recorded where gradients are wanted. Results belong to the pointer scope. */
public final class TorchOps implements TensorOps<Tensor> {

    private final TorchParameters parameters;

    public TorchOps(TorchParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Tensor weight(String name) {
        return parameters.weight(name);
    }

    @Override
    public Tensor constant(String name, WeightArray values) {
        return parameters.constant(name, values);
    }

    @Override
    public Tensor indices(String name, long... values) {
        return parameters.indices(name, values);
    }

    @Override
    public Tensor prepared(String name, Supplier<Tensor> maker) {
        return parameters.prepared(name, maker);
    }

    @Override
    public Tensor scoped(Supplier<Tensor> maker) {
        return scopedAll(() -> List.of(maker.get())).get(0);
    }

    @Override
    public List<Tensor> scopedAll(Supplier<List<Tensor>> maker) {
        PointerScope outer = PointerScope.getInnerScope();
        if (outer == null) {
            return maker.get();
        }
        try (PointerScope inner = new PointerScope()) {
            List<Tensor> results = maker.get();
            results.forEach(outer::attach);
            return results;
        }
    }

    @Override
    public Tensor add(Tensor a, Tensor b) {
        return a.add(b);
    }

    @Override
    public Tensor subtract(Tensor a, Tensor b) {
        return a.sub(b);
    }

    @Override
    public Tensor multiply(Tensor a, Tensor b) {
        return a.mul(b);
    }

    @Override
    public Tensor divide(Tensor a, Tensor b) {
        return a.div(b);
    }

    @Override
    public Tensor scale(Tensor a, double factor) {
        return a.mul(new Scalar(factor));
    }

    @Override
    public Tensor shift(Tensor a, double offset) {
        return a.add(new Scalar(offset));
    }

    @Override
    public Tensor power(Tensor a, int exponent) {
        return a.pow(new Scalar(exponent));
    }

    @Override
    public Tensor sqrt(Tensor a) {
        return a.sqrt();
    }

    @Override
    public Tensor exp(Tensor a) {
        return a.exp();
    }

    @Override
    public Tensor sin(Tensor a) {
        return a.sin();
    }

    @Override
    public Tensor cos(Tensor a) {
        return a.cos();
    }

    @Override
    public Tensor acos(Tensor a) {
        return a.acos();
    }

    @Override
    public Tensor abs(Tensor a) {
        return a.abs();
    }

    @Override
    public Tensor sigmoid(Tensor a) {
        return a.sigmoid();
    }

    @Override
    public Tensor silu(Tensor a) {
        return torch.silu(a);
    }

    @Override
    public Tensor softplus(Tensor a) {
        return torch.softplus(a);
    }

    @Override
    public Tensor relu(Tensor a) {
        return a.relu();
    }

    @Override
    public Tensor below(Tensor a, double limit) {
        return a.detach().lt(new Scalar(limit)).to(parameters.precision().type());
    }

    @Override
    public Tensor matmul(Tensor a, Tensor b) {
        return torch.matmul(a, b);
    }

    @Override
    public Tensor linear(Tensor x, Tensor weight, Tensor bias) {
        return bias.dim() == 1 ? torch.linear(x, weight, new TensorOptional(bias)) : torch.addmm(bias, x, weight.t());
    }

    @Override
    public Tensor linear(Tensor x, Tensor weight) {
        return torch.linear(x, weight);
    }

    @Override
    public Tensor layerNorm(Tensor x, Tensor weight, Tensor bias, double epsilon) {
        return torch.layer_norm(
                x, new long[] {weight.size(0)}, new TensorOptional(weight), new TensorOptional(bias), epsilon, false);
    }

    @Override
    public Tensor einsum(String equation, List<Tensor> operands) {
        return torch.einsum(equation, vector(operands));
    }

    @Override
    public Tensor gather(Tensor table, Tensor index) {
        if (index.dim() == 1) {
            return table.index_select(0, index);
        }
        long[] shape = new long[(int) (index.dim() + table.dim() - 1)];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = i < index.dim() ? index.size(i) : table.size(i - index.dim() + 1);
        }
        return table.index_select(0, index.reshape(-1)).reshape(shape);
    }

    @Override
    public Tensor scatterSum(Tensor updates, Tensor index, Tensor rows) {
        long[] shape = shape(updates);
        shape[0] = rows.size(0);
        return updates.new_zeros(shape).index_add(0, index, updates);
    }

    @Override
    public Tensor sum(Tensor a, int axis, boolean keep) {
        return a.sum(new long[] {axis}, keep, new ScalarTypeOptional());
    }

    @Override
    public Tensor mean(Tensor a, int axis, boolean keep) {
        return a.mean(new long[] {axis}, keep, new ScalarTypeOptional());
    }

    @Override
    public Tensor concat(int axis, List<Tensor> parts) {
        return torch.cat(vector(parts), axis);
    }

    @Override
    public Tensor slice(Tensor a, int axis, long from, long to) {
        return a.narrow(axis, from, to - from);
    }

    @Override
    public Tensor reshape(Tensor a, long... shape) {
        long[] wanted = shape.clone();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] == 0) {
                wanted[i] = a.size(i);
            }
        }
        return a.reshape(wanted);
    }

    @Override
    public Tensor transpose(Tensor a, int... permutation) {
        long[] axes = new long[permutation.length];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = permutation[i];
        }
        return a.permute(axes);
    }

    private static TensorVector vector(List<Tensor> tensors) {
        return new TensorVector(tensors.toArray(Tensor[]::new));
    }

    private static long[] shape(Tensor tensor) {
        long[] shape = new long[(int) tensor.dim()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = tensor.size(i);
        }
        return shape;
    }
}
