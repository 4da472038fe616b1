package org.cupel.ingest.run;

import java.util.UUID;

/** @param existed whether the same bytes were there before */
public record AcceptedIngestion(UUID runId, String rawSha256, boolean existed) {}
