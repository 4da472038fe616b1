package org.cupel.acquisition.correction;

import java.util.UUID;
import org.cupel.acquisition.validation.ResultKind;

/**
 * The best word on a material.
 *
 * @param value in the property's unit
 * @param uncertainty standard deviation, same unit; null when none was given
 */
public record Label(UUID resultId, String materialId, double value, Double uncertainty, ResultKind kind) {}
