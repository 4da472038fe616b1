package org.cupel.train.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.plan.MemberReport;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The validation error of every member over its epochs, as a PNG. */
final class LossCurve {

    private LossCurve() {}

    static byte[] png(List<MemberReport> members, String property) {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(540)
                .title(property)
                .xAxisTitle("epoch")
                .yAxisTitle("validation MAE")
                .build();
        for (MemberReport member : members) {
            double[] epochs =
                    member.history().stream().mapToDouble(EpochRecord::epoch).toArray();
            double[] errors = member.history().stream()
                    .mapToDouble(EpochRecord::validationMae)
                    .toArray();
            chart.addSeries("seed " + member.seed(), epochs, errors).setMarker(SeriesMarkers.NONE);
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            BitmapEncoder.saveBitmap(chart, out, BitmapEncoder.BitmapFormat.PNG);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
