package org.cupel.gateway.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.gateway.failure.Kind;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;
import org.cupel.platform.problem.ProblemException;

/** What became of back-tests. */
@ApplicationScoped
public class BacktestJournal {

    private final Backtests backtests;

    BacktestJournal(Backtests backtests) {
        this.backtests = backtests;
    }

    public Slice<Backtest> page(PageRequest request) {
        return backtests.page(request);
    }

    /** @throws ProblemException 404 when no back-test has the id */
    public BacktestDetail detail(String text) {
        Backtest backtest = existing(text);
        return new BacktestDetail(backtest, backtests.report(backtest.id()).orElse(null));
    }

    /** @throws ProblemException 404 when no back-test has the id, or it has found nothing yet */
    public String curve(String text) {
        Backtest backtest = existing(text);
        return backtests
                .curve(backtest.id())
                .orElseThrow(() -> new ProblemException(
                        404,
                        "no-curve",
                        "Back-test " + backtest.id() + " is " + backtest.state()
                                + " and has no curve. It is drawn when a back-test finishes."));
    }

    private Backtest existing(String text) {
        var id = Kind.BACK_TEST.id(text);
        return backtests.find(id).orElseThrow(() -> Kind.BACK_TEST.unknown(id));
    }
}
