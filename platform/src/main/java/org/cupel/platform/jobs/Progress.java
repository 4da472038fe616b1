package org.cupel.platform.jobs;

/** What a job tells people, {@code done} of {@code total}. */
record Progress(int done, int total, String message) {}
