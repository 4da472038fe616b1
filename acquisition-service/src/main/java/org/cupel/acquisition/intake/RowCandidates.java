package org.cupel.acquisition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.acquisition.candidate.Candidates;
import org.cupel.platform.problem.ProblemException;

/** Finds the candidate that a row is about. */
@ApplicationScoped
class RowCandidates {

    private final Candidates candidates;

    RowCandidates(Candidates candidates) {
        this.candidates = candidates;
    }

    /** Empty where {@link #existing} would refuse. */
    Optional<Candidate> find(RowSubject subject) {
        return subject.candidateId() == null
                ? byMaterial(subject)
                : id(subject.candidateId()).flatMap(candidates::find);
    }

    /** @throws ProblemException 404 when there is none, 422 when the row says different things of it */
    Candidate existing(RowSubject subject) {
        Candidate candidate = find(subject).orElseThrow(() -> unknown(subject));
        requireSame("materialId", subject.materialId(), candidate.materialId(), candidate);
        requireSame("campaignId", subject.campaignId(), candidate.campaignId().toString(), candidate);
        requireSame("formula", subject.formula(), candidate.formula(), candidate);
        return candidate;
    }

    private Optional<Candidate> byMaterial(RowSubject subject) {
        return subject.materialId() == null || subject.campaignId() == null
                ? Optional.empty()
                : id(subject.campaignId()).flatMap(campaign -> candidates.find(campaign, subject.materialId()));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Columns of a spreadsheet are sorted one by one sooner than one thinks. */
    private static void requireSame(String name, String said, String known, Candidate candidate) {
        if (said != null && !said.equals(known)) {
            throw new ProblemException(
                    422,
                    "wrong-row",
                    name + " of the row is '" + said + "', but that of candidate " + candidate.id() + " is '" + known
                            + "'. Maybe the rows were sorted by some columns only; leave the column out if it means nothing.");
        }
    }

    private static ProblemException unknown(RowSubject subject) {
        String asked = subject.candidateId() != null
                ? "No candidate has the id '" + subject.candidateId() + "'."
                : "No candidate is of material '" + subject.materialId() + "' in campaign '" + subject.campaignId()
                        + "'.";
        return new ProblemException(
                404,
                "unknown-candidate",
                asked + " Give candidateId, or materialId and campaignId, as the template of the work list has them.");
    }
}
