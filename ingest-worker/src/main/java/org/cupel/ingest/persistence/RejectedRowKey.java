package org.cupel.ingest.persistence;

import java.io.Serializable;

/** Identity of a rejected row. */
public record RejectedRowKey(long fetchId, int rowNumber) implements Serializable {}
