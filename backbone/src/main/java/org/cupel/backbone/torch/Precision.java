package org.cupel.backbone.torch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.cupel.backbone.weights.WeightArray;

/** Of the reals in a network. */
public enum Precision {
    FLOAT(torch.ScalarType.Float),
    DOUBLE(torch.ScalarType.Double);

    private final torch.ScalarType type;

    Precision(torch.ScalarType type) {
        this.type = type;
    }

    torch.ScalarType type() {
        return type;
    }

    Tensor tensor(WeightArray array) {
        return tensor(array.values(), array.shape());
    }

    Tensor tensor(double[] values, long... shape) {
        if (this == DOUBLE) {
            return Tensor.create(values, shape);
        }
        float[] narrow = new float[values.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) values[i];
        }
        return Tensor.create(narrow, shape);
    }

    /** A copy of a tensor of this precision, row-major, without its history. */
    double[] read(Tensor tensor) {
        Tensor onCpu = tensor.detach().cpu().contiguous();
        int size = Math.toIntExact(onCpu.numel());
        double[] values = new double[size];
        if (this == DOUBLE) {
            onCpu.data_ptr_double().get(values);
            return values;
        }
        float[] narrow = new float[size];
        onCpu.data_ptr_float().get(narrow);
        for (int i = 0; i < size; i++) {
            values[i] = narrow[i];
        }
        return values;
    }
}
