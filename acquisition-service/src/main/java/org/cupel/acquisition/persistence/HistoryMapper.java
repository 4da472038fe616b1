package org.cupel.acquisition.persistence;

import org.cupel.acquisition.candidate.HistoryEntry;

final class HistoryMapper {

    private HistoryMapper() {}

    static HistoryEntity toRow(HistoryEntry entry) {
        var row = new HistoryEntity();
        row.candidateId = entry.candidateId();
        row.campaignId = entry.campaignId();
        row.action = entry.action().wireName();
        row.fromState = entry.from().wireName();
        row.toState = entry.to().wireName();
        row.versionBefore = entry.versionBefore();
        row.versionAfter = entry.versionAfter();
        row.actor = entry.actor();
        row.reason = entry.reason();
        row.movedAt = entry.at();
        return row;
    }
}
