package org.cupel.crystal.soap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cupel.crystal.Crystal;

/**
 * Smooth overlap of atomic positions: surroundings of atoms as vectors that do not change with rotation, shift, order of
 * atoms or choice of cell. Bartók, Kondor and Csányi, Phys. Rev. B 87, 184115 (2013), doi:10.1103/PhysRevB.87.184115; the
 * numbers are those of DScribe with {@code rbf="gto", periodic=True}. Thread-safe; make one and keep it.
 *
 * <p>Cost: proportional to atoms × neighbours within the reach, which is the cutoff plus 3.7 sigma.
 */
public final class Soap {

    private final SoapSettings settings;
    private final RadialTable radial;
    private final SphericalHarmonics angular;
    private final PairBlocks blocks;

    public Soap(SoapSettings settings) {
        this.settings = settings;
        this.radial = new RadialTable(settings);
        this.angular = new SphericalHarmonics(settings.highestDegree());
        this.blocks = new PairBlocks(settings);
    }

    /** One power spectrum per atom, in the order of the atoms. */
    public List<PowerSpectrum> perAtom(Crystal crystal) {
        Expansion expansion = expansion(crystal);
        int channels = expansion.elements().size();
        List<PowerSpectrum> result = new ArrayList<>(expansion.atoms());
        for (int atom = 0; atom < expansion.atoms(); atom++) {
            double[] squares = blocks.squares(channels);
            blocks.add(expansion.around(atom), channels, squares);
            result.add(new PowerSpectrum(blocks, expansion.elements(), blocks.features(squares, channels, 1)));
        }
        return result;
    }

    /** One power spectrum for the crystal. */
    public PowerSpectrum averaged(Crystal crystal, Averaging averaging) {
        Expansion expansion = expansion(crystal);
        int channels = expansion.elements().size();
        double[] squares = blocks.squares(channels);
        if (averaging == Averaging.INNER) {
            blocks.add(meanExpansion(expansion), channels, squares);
        } else {
            for (int atom = 0; atom < expansion.atoms(); atom++) {
                blocks.add(expansion.around(atom), channels, squares);
            }
        }
        double weight = averaging == Averaging.INNER ? 1 : 1.0 / expansion.atoms();
        return new PowerSpectrum(blocks, expansion.elements(), blocks.features(squares, channels, weight));
    }

    /**
     * A short descriptor of the crystal, of the same length whatever its elements, for clustering and for nearest
     * neighbours over many chemistries: power spectra over {@code channels}, averaged over the atoms. Divide by its norm
     * to compare by angle.
     *
     * @return [{@link #compactLength}]
     */
    public double[] compact(Crystal crystal, ElementChannels channels) {
        Expansion expansion = expansion(crystal);
        double[][] weights = channels.weights(expansion.elements());
        double[] mixed = new double[channels.count() * settings.coefficients()];
        double[] squares = blocks.squares(channels.count());
        for (int atom = 0; atom < expansion.atoms(); atom++) {
            mix(expansion.around(atom), weights, mixed);
            blocks.add(mixed, channels.count(), squares);
        }
        return blocks.features(squares, channels.count(), 1.0 / expansion.atoms());
    }

    /** (K n)(K n + 1)/2 · (l + 1) for K channels, n radial functions and degree l: 390 for three channels, coarse. */
    public int compactLength(ElementChannels channels) {
        return blocks.length(channels.count());
    }

    private Expansion expansion(Crystal crystal) {
        return new Expansion(settings, radial, angular, crystal);
    }

    private double[] meanExpansion(Expansion expansion) {
        double[] mean = new double[expansion.elements().size() * settings.coefficients()];
        for (int atom = 0; atom < expansion.atoms(); atom++) {
            double[] coefficients = expansion.around(atom);
            for (int k = 0; k < mean.length; k++) {
                mean[k] += coefficients[k] / expansion.atoms();
            }
        }
        return mean;
    }

    private void mix(double[] byElement, double[][] weights, double[] mixed) {
        int count = settings.radialFunctions();
        int elements = weights[0].length;
        Arrays.fill(mixed, 0);
        for (int harmonic = 0; harmonic < settings.harmonics(); harmonic++) {
            for (int channel = 0; channel < weights.length; channel++) {
                int to = (harmonic * weights.length + channel) * count;
                for (int k = 0; k < elements * count; k++) {
                    mixed[to + k % count] += weights[channel][k / count] * byElement[harmonic * elements * count + k];
                }
            }
        }
    }
}
