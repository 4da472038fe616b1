package org.cupel.surrogate.calibration;

import java.util.List;
import java.util.stream.Stream;

/** A way to turn calibration rows into a {@link Calibration}. */
public sealed interface CalibrationMethod permits SymmetricShift, SplitConformal, Mondrian, LeaveClusterOut {

    /** A stable name, safe to store. */
    String kind();

    /**
     * @param rows that the model was not trained on; none at all gives unlimited intervals
     * @return intervals unlimited where rows are too few, never narrower than the rows support
     */
    Calibration fit(CalibrationRows rows, Target target);

    /** Every method in every form, the plainest first. */
    static List<CalibrationMethod> all() {
        return Stream.of(
                        Stream.of(new SymmetricShift()),
                        forms().map(form -> new SplitConformal(form.yardstick(), form.sides())),
                        forms().map(form -> new Mondrian(form.yardstick(), form.sides(), Mondrian.DEFAULT_GROUPS)),
                        forms().map(form -> LeaveClusterOut.equalClusters(form.yardstick(), form.sides())),
                        forms().map(form -> LeaveClusterOut.floored(form.yardstick(), form.sides())))
                .<CalibrationMethod>flatMap(methods -> methods)
                .toList();
    }

    /** @throws IllegalArgumentException when no method of {@link #all()} has this kind */
    static CalibrationMethod named(String kind) {
        return all().stream()
                .filter(method -> method.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No calibration method '" + kind + "'. There are "
                        + all().stream().map(CalibrationMethod::kind).toList() + "."));
    }

    private static Stream<Form> forms() {
        return Stream.of(Yardstick.values())
                .flatMap(yardstick -> Stream.of(Sides.values()).map(sides -> new Form(yardstick, sides)));
    }

    /** How a method measures. */
    record Form(Yardstick yardstick, Sides sides) {}
}
