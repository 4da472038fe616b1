package org.cupel.train.promotion;

import java.time.Instant;

/** A move as it stands in the history. */
public record RecordedMove(long id, ModelMove move, Instant at) {}
