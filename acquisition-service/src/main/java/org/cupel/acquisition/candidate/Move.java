package org.cupel.acquisition.candidate;

/**
 * A wish to move a candidate.
 *
 * @param version the version that the actor saw
 * @param reason for people, may be null
 */
public record Move(CandidateAction action, long version, String actor, String reason) {}
