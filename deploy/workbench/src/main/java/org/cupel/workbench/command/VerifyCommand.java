package org.cupel.workbench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.Architectures;
import org.cupel.backbone.BackboneName;
import org.cupel.workbench.console.JsonOption;
import org.cupel.workbench.console.Terminal;
import org.cupel.workbench.verify.Reference;
import org.cupel.workbench.verify.ReferenceFile;
import org.cupel.workbench.verify.Verification;
import org.cupel.workbench.verify.VerifyReport;
import org.cupel.workbench.verify.VerifyTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a backbone against numbers of another program. */
@Command(
        name = "verify",
        description = {
            "Computes the structures of a reference file and shows how far the results are off.",
            "Tolerances: energy 1e-4 eV/atom (1e-6 in f64), forces 1e-3 eV/Å, stress 1e-3 of its largest component or"
                    + " 0.01 GPa, moments 1e-3 µB."
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final int BEYOND = 1;
    private static final int BAD_INPUT = 2;

    @Parameters(paramLabel = "NAME", description = "cgcnn, chgnet, nequix, mace or own")
    private String name;

    @Option(names = "--weights", paramLabel = "FILE", required = true, description = "Weights, in any known layout.")
    private Path weights;

    @Option(names = "--reference", paramLabel = "FILE", required = true, description = "Reference values, as JSON.")
    private Path reference;

    @Option(names = "--model", paramLabel = "KEY", description = "Which model of a reference file with several.")
    private String model;

    @Option(
            names = "--structures",
            paramLabel = "FILE",
            description = "Where geometry is when the reference has only names.")
    private Path structures;

    @Option(names = "--dtype", paramLabel = "f32|f64", description = "Precision; that of the reference without it.")
    private String dtype;

    @Option(names = "--sha256", paramLabel = "HEX", description = "Refuses weights with another hash.")
    private String sha256;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() throws IOException {
        Architecture architecture = Architectures.load(BackboneName.parse(name), weights, Optional.ofNullable(sha256));
        Reference wanted =
                ReferenceFile.open(reference).read(model, weights.getFileName().toString(), structures);
        VerifyReport report = Verification.run(architecture, wanted, dtype);
        json.write(report);
        if (!json.isOutput()) {
            VerifyTable.lines(report).forEach(Terminal::line);
            Terminal.line(verdict(report));
        }
        if (report.failed() > 0) {
            return BAD_INPUT;
        }
        return report.withinTolerances() ? 0 : BEYOND;
    }

    private static String verdict(VerifyReport report) {
        String what = report.backbone() + " (" + report.weights() + ", " + report.dtype() + "), " + report.structures()
                + " structures";
        if (report.failed() > 0) {
            return what + ", and " + report.failed() + " that could not be compared. See ERROR above.";
        }
        return what + (report.withinTolerances() ? ": within tolerances." : ": BEYOND TOLERANCES.");
    }
}
