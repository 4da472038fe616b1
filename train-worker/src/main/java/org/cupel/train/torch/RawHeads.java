package org.cupel.train.torch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Turns the raw outputs of {@link CgcnnNetwork#forward} into ordered quantiles and logits. */
final class RawHeads {

    private RawHeads() {}

    /** [C,3]: q10 ≤ q50 ≤ q90 by construction, standardised. */
    static Tensor quantiles(Tensor raw) {
        Tensor q50 = raw.narrow(1, 0, 1);
        Tensor offsets = torch.softplus(raw.narrow(1, 1, 2));
        Tensor q10 = q50.sub(offsets.narrow(1, 0, 1));
        Tensor q90 = q50.add(offsets.narrow(1, 1, 1));
        return torch.cat(new TensorVector(q10, q50, q90), 1);
    }

    /** [C,2]: logits of p_stable and p_metastable. */
    static Tensor logits(Tensor raw) {
        return raw.narrow(1, 3, 2);
    }
}
