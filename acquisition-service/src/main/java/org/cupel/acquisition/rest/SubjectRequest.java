package org.cupel.acquisition.rest;

import org.cupel.acquisition.intake.RowSubject;

/** Which candidate a row of a batch is about: {@code candidateId}, or {@code materialId} and {@code campaignId}. */
record SubjectRequest(String candidateId, String materialId, String campaignId, String formula) {

    RowSubject toSubject() {
        return new RowSubject(candidateId, materialId, campaignId, formula);
    }
}
