package org.cupel.train.pretrain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.cupel.surrogate.split.StableHash;

/**
 * What a backbone must not see, so that honest tests remain.
 *
 * <p>Held out are rows of {@code fromYear} or later, and whole chemical systems: a share of them by a salted hash, and the
 * named ones with their subsystems of three or more elements. A row without a year may be younger than it looks, so it is
 * set aside when its composition stands among the later years. Validation takes whole compositions of the rest.
 *
 * @param fromYear first year that is held out
 * @param systemShare of all chemical systems
 * @param systems held out by name, elements in any order
 * @param validationShare of the compositions that are left
 * @param salt another one holds out other systems
 */
public record HoldOut(int fromYear, double systemShare, List<String> systems, double validationShare, String salt) {

    private static final int SMALLEST_SUBSYSTEM = 3;

    public static HoldOut standard() {
        return new HoldOut(2010, 0.10, List.of("Li-Fe-O", "Li-Fe-P-O", "Na-Fe-P-O"), 0.05, "cupel-backbone-1");
    }

    public PretrainSplit split(List<PretrainRow> rows) {
        Set<String> later = new HashSet<>();
        rows.stream().filter(this::isLater).map(PretrainRow::formula).forEach(later::add);
        return new PretrainSplit(
                where(rows, row -> isLearnt(row, later) && !isValidation(row)),
                where(rows, row -> isLearnt(row, later) && isValidation(row)),
                where(rows, this::isLater),
                where(rows, row -> isHeldOut(row.chemicalSystem())),
                where(rows, row -> isSetAside(row, later)));
    }

    private boolean isLater(PretrainRow row) {
        return row.yearOrZero() >= fromYear;
    }

    private boolean isLearnt(PretrainRow row, Set<String> later) {
        return !isLater(row) && !isHeldOut(row.chemicalSystem()) && !isSetAside(row, later);
    }

    private boolean isSetAside(PretrainRow row, Set<String> later) {
        return row.year().isEmpty() && !isHeldOut(row.chemicalSystem()) && later.contains(row.formula());
    }

    private boolean isValidation(PretrainRow row) {
        return new StableHash(salt + "/validation").unitInterval(row.formula()) < validationShare;
    }

    /** @param chemicalSystem elements by symbol, such as {@code Fe-Li-O} */
    public boolean isHeldOut(String chemicalSystem) {
        Set<String> elements = Set.of(chemicalSystem.split("-"));
        boolean named = elements.size() >= SMALLEST_SUBSYSTEM
                && systems.stream().map(HoldOut::elements).anyMatch(system -> system.containsAll(elements));
        return named || new StableHash(salt + "/system").unitInterval(chemicalSystem) < systemShare;
    }

    private static Collection<String> elements(String system) {
        return new TreeSet<>(List.of(system.split("-")));
    }

    private static int[] where(List<PretrainRow> rows, Predicate<PretrainRow> wanted) {
        return IntStream.range(0, rows.size())
                .filter(i -> wanted.test(rows.get(i)))
                .toArray();
    }
}
