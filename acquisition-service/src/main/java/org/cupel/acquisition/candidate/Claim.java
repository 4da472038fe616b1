package org.cupel.acquisition.candidate;

import java.time.Instant;

/** Who works on a candidate in validation. */
public record Claim(String by, Instant since) {}
