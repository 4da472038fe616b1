package org.cupel.crystal.hull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cupel.crystal.Element;

/**
 * The rounds behind {@link ReconciledReferences}.
 *
 * <p>Each round deals only with mixtures of the fewest soft entries: where one alone is left to blame, before it is
 * shared among several. Raising an entry can change only mixtures that contain it, so only their anchors are asked
 * again. Every round raises or drops an entry, and each is raised a limited number of times, so there is an end.
 */
final class Reconciler {

    /** Above what is needed, so that rounding does not ask for another round. */
    private static final double MARGIN_EV = 1e-6;

    private final List<HullEntry> hard;
    private final SoftEntries soft;
    private final Anchors anchors;
    private final ReconcilingSettings settings;
    private final List<ReconciliationReport.Round> rounds = new ArrayList<>();
    private final Map<Integer, Undercut> undercut = new TreeMap<>();
    private final Map<String, Set<Integer>> users = new HashMap<>();

    Reconciler(
            Collection<HullEntry> hard,
            Collection<HullEntry> soft,
            Collection<HullAnchor> anchors,
            ReconcilingSettings settings) {
        this.hard = hard.stream()
                .sorted(Comparator.comparing(HullEntry::id).thenComparingDouble(HullEntry::energyPerAtomEv))
                .toList();
        this.soft = new SoftEntries(soft, hard);
        this.anchors = Anchors.of(anchors, settings.toleranceEv());
        this.settings = settings;
    }

    ReconciledReferences run() {
        Competitors competitors = new Competitors(index());
        Set<Integer> asked =
                new TreeSet<>(IntStream.range(0, anchors.list().size()).boxed().toList());
        while (!asked.isEmpty()) {
            asked.forEach(anchor -> ask(anchor, competitors));
            Map<String, Double> raises = plan();
            long kept = raises.entrySet().stream()
                    .filter(one -> soft.raise(one.getKey(), one.getValue(), settings.mostRaisesPerEntry(), competitors))
                    .count();
            rounds.add(round(asked.size(), (int) kept, raises.size() - (int) kept));
            asked = new TreeSet<>();
            for (String id : raises.keySet()) {
                asked.addAll(users.get(id));
            }
        }
        return new ReconciledReferences(soft.list(), report());
    }

    private PhaseIndex index() {
        Set<Element> elements = new HashSet<>();
        anchors.list().forEach(anchor -> elements.addAll(anchor.composition().elements()));
        return new PhaseIndex(PhaseDiagram.withElements(
                Stream.concat(hard.stream(), soft.list().stream()).toList(), elements));
    }

    private void ask(int anchor, Competitors competitors) {
        Undercut found = Undercut.at(anchors.list().get(anchor), competitors, soft::contains);
        found.softShares().keySet().forEach(id -> users.computeIfAbsent(id, key -> new HashSet<>())
                .add(anchor));
        if (found.byEv() > settings.toleranceEv()) {
            undercut.put(anchor, found);
        } else {
            undercut.remove(anchor);
        }
    }

    /** How much to raise which entry by; the most that any anchor asks for. */
    private Map<String, Double> plan() {
        int fewest = repairable().mapToInt(one -> one.softShares().size()).min().orElse(0);
        Map<String, Double> raises = new TreeMap<>();
        repairable().filter(one -> one.softShares().size() == fewest).forEach(one -> one.raises()
                .forEach((id, by) -> raises.merge(id, by + MARGIN_EV, Math::max)));
        return raises;
    }

    private Stream<Undercut> repairable() {
        return undercut.values().stream().filter(Undercut::isRepairable);
    }

    private ReconciliationReport.Round round(int asked, int raised, int dropped) {
        DoubleSummaryStatistics by = repairable().mapToDouble(Undercut::byEv).summaryStatistics();
        return new ReconciliationReport.Round(
                asked, (int) by.getCount(), by.getAverage(), Math.max(0, by.getMax()), raised, dropped);
    }

    private ReconciliationReport report() {
        DoubleSummaryStatistics by = soft.raisedByEv();
        return new ReconciliationReport(
                anchors.list().size(),
                anchors.contradicting(),
                soft.given(),
                (int) by.getCount(),
                soft.dropped(),
                by.getAverage(),
                Math.max(0, by.getMax()),
                rounds,
                undercut.size(),
                undercut.values().stream().mapToDouble(Undercut::byEv).max().orElse(0));
    }
}
