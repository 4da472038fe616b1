package org.cupel.surrogate.batch;

import java.util.Arrays;
import java.util.List;

/**
 * Several believers, each with results of its own imagination; the score is the mean over them, of logarithms the logarithm
 * of the mean.
 *
 * @see <a href="https://arxiv.org/abs/1206.2944">Snoek et al. 2012, section 3.3</a>
 */
public record Fantasies(List<Believer> worlds, ScoreKind kind) implements Believer {

    public Fantasies {
        worlds = List.copyOf(worlds);
        if (worlds.isEmpty()) {
            throw new BatchRefusedException("There are 0 fantasies. Give at least one believer.");
        }
    }

    @Override
    public double[] scores() {
        double[][] all = worlds.stream().map(world -> world.scores().clone()).toArray(double[][]::new);
        var mean = new double[all[0].length];
        Arrays.parallelSetAll(mean, row -> kind == ScoreKind.LOGARITHM ? logMean(all, row) : mean(all, row));
        return mean;
    }

    @Override
    public void believe(int row) {
        worlds.forEach(world -> world.believe(row));
    }

    private static double mean(double[][] all, int row) {
        double sum = 0;
        for (double[] scores : all) {
            sum += scores[row];
        }
        return sum / all.length;
    }

    private static double logMean(double[][] all, int row) {
        double most = Double.NEGATIVE_INFINITY;
        for (double[] scores : all) {
            most = Math.max(most, scores[row]);
        }
        double sum = 0;
        for (double[] scores : all) {
            sum += Math.exp(scores[row] - most);
        }
        return most + Math.log(sum / all.length);
    }
}
