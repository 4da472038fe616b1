package org.cupel.train.pretrain;

import java.util.List;
import java.util.Map;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.train.graph.GraphSet;

/**
 * What a file of materials holds, row {@code i} of {@code rows} being crystal {@code i} of {@code graphs}.
 *
 * @param leftOut materials that could not be used, with the reason
 * @param sha256 of the file as it lies on disk
 */
public record PretrainData(GraphSet graphs, List<PretrainRow> rows, Map<String, String> leftOut, String sha256) {

    /** The properties learnt at once, in the order of {@link PretrainRow#targets()}. */
    public static final List<MaterialProperty> PROPERTIES = List.of(
            MaterialProperty.FORMATION_ENERGY_PER_ATOM, MaterialProperty.E_ABOVE_HULL, MaterialProperty.BAND_GAP);

    public PretrainData {
        rows = List.copyOf(rows);
    }

    /** [C][targets]. */
    public double[][] targets() {
        return rows.stream().map(PretrainRow::targets).toArray(double[][]::new);
    }
}
