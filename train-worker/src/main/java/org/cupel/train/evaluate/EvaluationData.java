package org.cupel.train.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cupel.crystal.hull.HullAnchor;
import org.cupel.crystal.hull.HullEntry;
import org.cupel.crystal.select.CrystalSelection;
import org.cupel.surrogate.split.Fold;

/**
 * Everything that an evaluation knows.
 *
 * @param candidates rows of the selection: these are split, learnt from and judged
 * @param neighbours labelled rows outside it, which only compete
 * @param references entries of lesser trust, such as an older release
 * @param holdOut the fold that two files make
 * @param leftOut reasons by id
 * @param notes for people
 */
record EvaluationData(
        List<EvaluationRow> candidates,
        List<EvaluationRow> neighbours,
        List<HullEntry> references,
        Optional<Fold> holdOut,
        Map<String, String> leftOut,
        Map<String, String> sha256ByFile,
        List<String> notes) {

    static EvaluationData ofOne(
            EvaluationFile file, CrystalSelection selection, List<HullEntry> references, String name) {
        List<EvaluationRow> candidates = new ArrayList<>();
        List<EvaluationRow> neighbours = new ArrayList<>();
        part(file, selection, candidates, neighbours);
        return new EvaluationData(
                candidates,
                neighbours,
                references,
                Optional.empty(),
                file.leftOut(),
                Map.of(name, file.sha256()),
                List.of());
    }

    /** Rows of the training file that are also in the test, by id or by structure, do not train. */
    static EvaluationData ofTwo(
            EvaluationFile train, EvaluationFile test, CrystalSelection selection, List<HullEntry> references) {
        List<EvaluationRow> asked = new ArrayList<>();
        part(test, selection, asked, new ArrayList<>());
        Set<String> ids = new HashSet<>();
        Set<String> structures = new HashSet<>();
        asked.forEach(row -> {
            ids.add(row.materialId());
            structures.add(row.crystal().structureHash());
        });
        List<EvaluationRow> known = new ArrayList<>();
        List<EvaluationRow> neighbours = new ArrayList<>();
        part(train, selection, known, neighbours);
        int before = known.size() + neighbours.size();
        known.removeIf(row -> repeats(row, ids, structures));
        neighbours.removeIf(row -> repeats(row, ids, structures));
        int repeated = before - known.size() - neighbours.size();
        List<EvaluationRow> candidates = new ArrayList<>(known);
        candidates.addAll(asked);
        Fold fold = new Fold(
                "hold-out",
                IntStream.range(0, known.size()).toArray(),
                IntStream.range(known.size(), candidates.size()).toArray());
        Map<String, String> leftOut = new TreeMap<>(train.leftOut());
        leftOut.putAll(test.leftOut());
        List<String> notes = repeated == 0
                ? List.of()
                : List.of(repeated + " rows of the training file are in the test too, by id or structure; they did not"
                        + " train.");
        return new EvaluationData(
                candidates,
                neighbours,
                references,
                Optional.of(fold),
                leftOut,
                Map.of("train", train.sha256(), "test", test.sha256()),
                notes);
    }

    private static boolean repeats(EvaluationRow row, Set<String> ids, Set<String> structures) {
        return ids.contains(row.materialId())
                || structures.contains(row.crystal().structureHash());
    }

    private static void part(
            EvaluationFile file, CrystalSelection selection, List<EvaluationRow> selected, List<EvaluationRow> others) {
        for (EvaluationRow row : file.rows()) {
            (selection.test(row.crystal()) ? selected : others).add(row);
        }
    }

    /** Labelled formation energies of these candidates and of all neighbours. */
    List<HullEntry> entries(int[] known) {
        List<HullEntry> entries = new ArrayList<>();
        each(
                known,
                row -> entries.add(new HullEntry(row.materialId(), row.composition(), row.formationEnergyPerAtomEv())));
        return entries;
    }

    /** The hull where these candidates and all neighbours lie. */
    List<HullAnchor> anchors(int[] known) {
        List<HullAnchor> anchors = new ArrayList<>();
        each(
                known,
                row -> anchors.add(HullAnchor.ofLabels(
                        row.materialId(), row.composition(), row.formationEnergyPerAtomEv(), row.eAboveHull())));
        return anchors;
    }

    private void each(int[] known, Consumer<EvaluationRow> use) {
        for (int row : known) {
            if (candidates.get(row).hasFormationEnergy()) {
                use.accept(candidates.get(row));
            }
        }
        neighbours.stream().filter(EvaluationRow::hasFormationEnergy).forEach(use);
    }

    double[] eAboveHull(int[] rows) {
        return IntStream.of(rows)
                .mapToDouble(i -> candidates.get(i).eAboveHull())
                .toArray();
    }

    /** With these candidates alone; the others, which the network cannot take, are counted as left out. */
    EvaluationData keeping(int[] taken) {
        if (taken.length == candidates.size()) {
            return this;
        }
        Map<Integer, Integer> places = new HashMap<>();
        List<EvaluationRow> kept = new ArrayList<>();
        for (int i : taken) {
            places.put(i, kept.size());
            kept.add(candidates.get(i));
        }
        Map<String, String> reasons = new TreeMap<>(leftOut);
        for (int i = 0; i < candidates.size(); i++) {
            if (!places.containsKey(i)) {
                reasons.put(candidates.get(i).materialId(), "The backbone cannot take this structure.");
            }
        }
        Optional<Fold> fold =
                holdOut.map(old -> new Fold(old.name(), moved(old.train(), places), moved(old.test(), places)));
        return new EvaluationData(kept, neighbours, references, fold, reasons, sha256ByFile, notes);
    }

    /** Without the neighbours that have no features. */
    EvaluationData keepingNeighbours(float[][] features) {
        List<EvaluationRow> kept = IntStream.range(0, neighbours.size())
                .filter(i -> features[i].length > 0)
                .mapToObj(neighbours::get)
                .toList();
        return new EvaluationData(candidates, kept, references, holdOut, leftOut, sha256ByFile, notes);
    }

    private static int[] moved(int[] rows, Map<Integer, Integer> places) {
        return IntStream.of(rows).filter(places::containsKey).map(places::get).toArray();
    }
}
