package org.cupel.train.torch;

import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;

/** Between Java arrays and tensors; every result belongs to the surrounding pointer scope. */
final class Tensors {

    private Tensors() {}

    static Tensor place(Tensor tensor, Device device) {
        return device.is_cpu() ? tensor : tensor.to(device, tensor.scalar_type());
    }

    static Tensor vector(float[] values, Device device) {
        return place(Tensor.create(values, values.length), device);
    }

    /** A copy of a float tensor, row-major. */
    static float[] read(Tensor tensor) {
        Tensor onCpu = tensor.detach().cpu().contiguous();
        float[] values = new float[Math.toIntExact(onCpu.numel())];
        onCpu.data_ptr_float().get(values);
        return values;
    }
}
