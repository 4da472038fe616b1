package org.cupel.predict.scoring;

import org.cupel.crystal.graph.CrystalGraph;

/** A graph that waits for its batch. */
record PendingGraph(StoredStructure structure, CrystalGraph graph) {}
