package org.cupel.workbench.backtest;

import java.util.Map;
import org.cupel.crystal.Crystal;

/**
 * @param number of the row in its file, from 1
 * @param properties finite numbers by the names of the file and of {@link org.cupel.crystal.io.MaterialProperty}
 */
record StructureRow(int number, Crystal crystal, Map<String, Double> properties) {}
