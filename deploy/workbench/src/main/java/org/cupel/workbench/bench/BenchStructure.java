package org.cupel.workbench.bench;

import org.cupel.crystal.Crystal;

/** A crystal to measure on. */
public record BenchStructure(String name, Crystal crystal) {}
