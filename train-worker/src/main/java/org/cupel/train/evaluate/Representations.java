package org.cupel.train.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.Architectures;
import org.cupel.backbone.BackboneName;
import org.cupel.backbone.Evaluation;
import org.cupel.backbone.cgcnn.OwnWeights;
import org.cupel.backbone.torch.Precision;
import org.cupel.backbone.torch.TorchBackbone;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.energy.Mp2020Corrections;
import org.cupel.crystal.soap.ElementChannels;
import org.cupel.crystal.soap.Soap;
import org.cupel.crystal.soap.SoapSettings;
import org.cupel.train.torch.TorchDevice;

/**
 * How crystals become numbers: by a backbone, or by averaged SOAP where nothing pre-trained is wanted.
 *
 * @param key of what computes them, for the cache
 * @param potential whether there are total energies
 * @param leakage what the weights have seen, for people
 */
record Representations(String key, boolean potential, String leakage, Function<Crystal, RepresentationCache.Entry> of) {

    static final String SOAP = "soap-coarse";

    /** Averaged SOAP of a crystal; nothing was learnt for it. */
    static Representations soap() {
        Soap soap = new Soap(SoapSettings.coarse());
        return new Representations(
                SOAP,
                false,
                "none: features are computed from the structure alone",
                crystal -> new RepresentationCache.Entry(
                        Double.NaN, floats(soap.compact(crystal, ElementChannels.chemistry()))));
    }

    static Representations backbone(String name, Optional<Path> weights, TorchDevice device) {
        BackboneName backbone = BackboneName.parse(name);
        Architecture architecture = architecture(backbone, weights);
        TorchBackbone network = new TorchBackbone(architecture, Precision.FLOAT, device.name());
        // The energies of CHGNet carry the corrections already; those of the other potentials are the functional's own.
        boolean corrected = backbone == BackboneName.CHGNET;
        Mp2020Corrections corrections = new Mp2020Corrections();
        boolean potential = architecture.hasForces();
        return new Representations(architecture.checkpoint().sha256(), potential, leakage(backbone), crystal -> {
            Evaluation evaluation = network.evaluate(List.of(crystal)).get(0);
            double energy = Double.NaN;
            if (potential) {
                energy = evaluation.energyPerAtomEv()
                        + (corrected ? 0 : corrections.of(crystal).perAtomEv());
            }
            return new RepresentationCache.Entry(energy, floats(evaluation.crystalFeatures()));
        });
    }

    private static Architecture architecture(BackboneName name, Optional<Path> weights) {
        if (weights.isPresent()) {
            return Architectures.load(name, weights.get(), Optional.empty());
        }
        if (name == BackboneName.OWN) {
            return OwnWeights.load();
        }
        throw new IllegalArgumentException("Backbone '" + name.text() + "' needs --weights FILE. See ./cupel backbones"
                + " list for where its weights are published.");
    }

    private static String leakage(BackboneName name) {
        return switch (name) {
            case OWN ->
                "own has learnt from Materials Project crystals first published before 2010 or without a year; a split by"
                        + " year from 2010 on is free of them";
            case CGCNN ->
                "the published networks have learnt from Materials Project labels; test rows may be among them";
            case CHGNET, NEQUIX, MACE ->
                "pre-trained on Materials Project trajectories (MPtrj): test rows of the Materials Project were seen with"
                        + " their energies, in every split";
        };
    }

    /** All of these crystals; those known to the cache are not computed again. */
    Representation of(List<Crystal> crystals, Path cacheFolder, EvaluateConsole console) throws IOException {
        float[][] features = new float[crystals.size()][];
        double[] energies = new double[crystals.size()];
        try (RepresentationCache cache = new RepresentationCache(cacheFolder, key)) {
            EvaluateConsole.Progress progress = console.progress("features", crystals.size());
            for (int i = 0; i < features.length; i++) {
                String hash = crystals.get(i).structureHash();
                RepresentationCache.Entry entry = cache.find(hash);
                if (entry == null) {
                    entry = compute(crystals.get(i));
                    cache.keep(hash, entry);
                }
                features[i] = entry.features();
                energies[i] = entry.energyPerAtomEv();
                progress.done(i + 1);
            }
        }
        return new Representation(features, energies);
    }

    /** Empty features for a crystal that the network cannot take: it is then judged by nothing, and counted. */
    private RepresentationCache.Entry compute(Crystal crystal) {
        try {
            return of.apply(crystal);
        } catch (CrystalException refused) {
            return new RepresentationCache.Entry(Double.NaN, new float[0]);
        }
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
