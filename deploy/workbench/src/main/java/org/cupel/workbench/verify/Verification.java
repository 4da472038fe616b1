package org.cupel.workbench.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.torch.Precision;
import org.cupel.backbone.torch.TorchBackbone;
import org.cupel.workbench.console.Progress;

/** Runs a backbone over a whole reference file. */
public final class Verification {

    private Verification() {}

    /** @param dtype {@code f32} or {@code f64}; null to compute as the reference did */
    public static VerifyReport run(Architecture architecture, Reference reference, String dtype) {
        boolean wide = dtype == null ? reference.doublePrecision() : parse(dtype) == Precision.DOUBLE;
        Tolerances tolerances = wide && reference.doublePrecision() ? Tolerances.ofDouble() : Tolerances.single();
        List<Difference> rows = new ArrayList<>();
        reference.unusable().forEach((name, reason) -> rows.add(Difference.failed(name, 0, reason)));
        try (TorchBackbone backbone =
                        new TorchBackbone(architecture, wide ? Precision.DOUBLE : Precision.FLOAT, "cpu");
                Progress progress =
                        Progress.ofItems("Comparing", reference.rows().size())) {
            Comparison comparison = new Comparison(backbone, tolerances);
            for (ReferenceRow row : reference.rows()) {
                rows.add(comparison.compare(row));
                progress.accept(rows.size());
            }
        }
        return VerifyReport.of(
                architecture.name().text(),
                architecture.checkpoint().source(),
                architecture.checkpoint().sha256(),
                reference,
                wide ? "f64" : "f32",
                tolerances,
                rows);
    }

    private static Precision parse(String dtype) {
        return switch (dtype.toLowerCase(Locale.ROOT)) {
            case "f32", "float32" -> Precision.FLOAT;
            case "f64", "float64" -> Precision.DOUBLE;
            default -> throw new IllegalArgumentException("--dtype '" + dtype + "' is not known. Give f32 or f64.");
        };
    }
}
