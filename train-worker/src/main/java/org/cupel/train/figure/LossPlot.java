package org.cupel.train.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** The validation error of every member over its epochs. */
public final class LossPlot {

    private LossPlot() {}

    /**
     * One member.
     *
     * @param error [epochs] on validation rows, in the property's unit
     */
    public record Member(String name, double[] error) {

        public Member {
            Columns.requireFinite("validation error", error);
        }

        private double[] epochs() {
            return IntStream.rangeClosed(1, error.length).mapToDouble(e -> e).toArray();
        }
    }

    public static Figure of(FigureSubject subject, List<Member> members) {
        int epochs =
                members.stream().mapToInt(member -> member.error().length).max().orElse(0);
        double largest = members.stream()
                .flatMapToDouble(member -> Arrays.stream(member.error()))
                .max()
                .orElse(1);
        NumberAxis across = Axes.linear("epoch", 0, Math.max(1, epochs + 0.5));
        across.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        XYPlot plot = Axes.plot(
                across,
                Axes.linear("validation error, MAE (" + subject.unit() + ")", 0, largest > 0 ? 1.05 * largest : 1));
        Layers layers = new Layers(plot);
        Legend legend = new Legend();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            layers.line(member.epochs(), member.error(), Palette.memberLine(i), Palette.member(i));
            legend.line(member.name(), Palette.memberLine(i), Palette.member(i));
        }
        return new Drawing(
                        subject.name("loss-curve"),
                        "Validation error while training, " + subject.quantity(),
                        "",
                        "Mean absolute error on the validation rows after each epoch, a line for each of "
                                + members.size() + " members.",
                        plot,
                        legend,
                        820,
                        520)
                .figure(table(members));
    }

    private static FigureTable table(List<Member> members) {
        List<List<String>> rows = new ArrayList<>();
        for (Member member : members) {
            double best = Arrays.stream(member.error()).min().orElse(Double.NaN);
            double last = member.error().length == 0 ? Double.NaN : member.error()[member.error().length - 1];
            rows.add(
                    List.of(member.name(), Words.count(member.error().length), Words.number(best), Words.number(last)));
        }
        return new FigureTable(List.of("member", "epochs", "lowest error", "last error"), rows);
    }
}
