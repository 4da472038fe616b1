package org.cupel.platform.tracking;

/** A run as the server knows it. */
record DeliveredRun(String mlflowRunId, String artifactUri) {}
