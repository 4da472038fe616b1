package org.cupel.acquisition.candidate;

/**
 * A wish to move a candidate.
 *
 * @param version the version that the actor saw
 * @param reason for people, may be null
 * @param claimed whether the actor works on it from now on, where it goes into validation
 */
public record Move(CandidateAction action, long version, String actor, String reason, boolean claimed) {

    public Move(CandidateAction action, long version, String actor, String reason) {
        this(action, version, actor, reason, false);
    }
}
