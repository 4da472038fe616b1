package org.cupel.workbench.backtest;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.cupel.surrogate.backtest.Policies;
import org.cupel.surrogate.backtest.Policy;
import org.cupel.surrogate.goal.Goal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Replays a finished data set before a policy is trusted with a real one. */
@Command(
        name = "backtest",
        description = {
            "Replays a finished data set: how many results would each policy have needed to find what the goal asks for?",
            "Searches start from the same random rows per seed and see a result only after asking for it. The answer"
                    + " columns are never learnt from."
        },
        exitCodeList = {ExitCodes.DONE, ExitCodes.FAILED, ExitCodes.UNUSABLE},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./cupel backtest --table plate.csv --goal \"minimise last, top 1%%\" \\",
            "      --json out.json --svg out.svg",
            "  ./cupel backtest --table oxides.csv --seeds 5 \\",
            "      --goal \"heat <= 0.2 and gap between 1.5 and 3\"",
            "  ./cupel backtest --structures crystals.jsonl.gz --stop-at 0.9 \\",
            "      --goal \"e_above_hull <= 0 and band_gap >= 5\""
        })
public final class BacktestCommand implements Callable<Integer> {

    @Mixin
    private BacktestOptions options;

    @Mixin
    private PolicyOption policies;

    @Option(
            names = "--no-baselines",
            description = "Plays the named policies alone: faster, and no factors against greedy.")
    private boolean noBaselines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Goal goal = options.goal();
        List<Policy> played = policies(goal);
        BacktestRun run = BacktestRun.of(options, goal);
        run.finish(run.backtest(played, !noBaselines));
        return 0;
    }

    private List<Policy> policies(Goal goal) {
        List<String> names = policies.names().isEmpty() ? List.of(Policies.recommended(goal)) : policies.names();
        return names.stream().map(name -> Policies.named(name, goal)).toList();
    }
}
