package org.cupel.workbench.verify;

import java.util.List;
import java.util.Map;

/**
 * A file of reference values, read.
 *
 * @param model key of the model inside of the file; empty when it has one only
 * @param doublePrecision whether its numbers were computed with 64-bit reals
 * @param rows in the order of the file
 * @param unusable why a structure of the file cannot be compared, by its name
 */
public record Reference(
        String source, String model, boolean doublePrecision, List<ReferenceRow> rows, Map<String, String> unusable) {}
