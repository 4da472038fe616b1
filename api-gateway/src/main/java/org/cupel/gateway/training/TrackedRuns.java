package org.cupel.gateway.training;

import java.util.List;
import java.util.stream.IntStream;
import org.cupel.gateway.paging.ColumnType;
import org.cupel.gateway.paging.Cursor;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.Order.Column;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;
import org.cupel.platform.tracking.TrackedRun;
import org.cupel.platform.tracking.TrackingReader;

/** Pages of the runs that MLflow tells, newest first. */
final class TrackedRuns {

    static final String NAME = "mlflow";

    private static final Order ORDER = new Order(
            NAME,
            new Column("place", "place", ColumnType.INTEGER),
            new Column("mlflowRunId", "mlflow_run_id", ColumnType.TEXT),
            false);
    /** New runs push older ones back while somebody pages. */
    private static final int NEW_RUNS_BETWEEN_PAGES = 100;

    private TrackedRuns() {}

    static Slice<Run> page(TrackingReader tracking, PageRequest request) {
        Cursor after = request.after(ORDER).orElse(null);
        int seen = after == null ? 0 : Integer.parseInt(after.value());
        var runs = tracking.runs("", seen + request.limit() + 1 + (after == null ? 0 : NEW_RUNS_BETWEEN_PAGES));
        int start = after == null ? 0 : behind(runs, after.id(), seen);
        int end = Math.min(runs.size(), start + request.limit());
        var page = runs.subList(Math.min(start, end), end);
        Cursor next = end < runs.size() && !page.isEmpty()
                ? new Cursor(
                        NAME, String.valueOf(end), page.get(page.size() - 1).mlflowRunId())
                : null;
        return new Slice<>(page.stream().map(Runs::of).toList(), next);
    }

    private static int behind(List<TrackedRun> runs, String id, int otherwise) {
        return IntStream.range(0, runs.size())
                .filter(i -> runs.get(i).mlflowRunId().equals(id))
                .map(i -> i + 1)
                .findFirst()
                .orElse(otherwise);
    }
}
