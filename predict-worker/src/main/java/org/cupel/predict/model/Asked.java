package org.cupel.predict.model;

import org.cupel.crystal.Crystal;

/** @param id of the material, which never competes with itself; null when it has none */
public record Asked(String id, Crystal crystal) {}
