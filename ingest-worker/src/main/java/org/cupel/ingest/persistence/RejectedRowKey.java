package org.cupel.ingest.persistence;

import java.io.Serializable;
import java.util.UUID;

/** Identity of a rejected row. */
public record RejectedRowKey(UUID runId, int rowNumber) implements Serializable {}
