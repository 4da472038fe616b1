package org.cupel.ingest.run;

/** What the caller says about the bytes; see {@link IngestionRun}. */
public record IngestionRequest(String source, String name, SourceFormat format, String selection, String method) {}
