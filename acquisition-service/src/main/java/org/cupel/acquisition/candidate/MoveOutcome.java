package org.cupel.acquisition.candidate;

/** A move that happened: the candidate afterwards and the line it leaves in the history. */
public record MoveOutcome(Candidate candidate, HistoryEntry entry) {}
