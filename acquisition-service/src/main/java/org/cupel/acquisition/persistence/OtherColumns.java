package org.cupel.acquisition.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.ranking.OtherCoverage;
import org.cupel.acquisition.ranking.OtherCoverage.Prior;
import org.cupel.acquisition.ranking.OtherValue;
import org.cupel.acquisition.ranking.OtherValue.Source;
import org.cupel.acquisition.ranking.PoolEntry;
import org.cupel.acquisition.ranking.RankingJob;

/** Entries of a pool that get values of every other property of the goal: known, else predicted, else the prior. */
final class OtherColumns {

    private List<PoolEntry> entries;
    private final List<OtherCoverage> coverage = new ArrayList<>();

    OtherColumns(List<PoolEntry> entries) {
        this.entries = entries;
    }

    List<PoolEntry> entries() {
        return entries;
    }

    List<OtherCoverage> coverage() {
        return coverage;
    }

    /** @return how many properties were read */
    int read(Connection connection, Campaign campaign, RankingJob job) throws SQLException {
        List<Property> properties = campaign.definition().goal().otherProperties();
        if (properties.isEmpty()) {
            return 0;
        }
        Map<Property, UUID> asked = OtherModelsQuery.asked(connection, job.predictionRequestId());
        List<Map<String, OtherValue>> columns = new ArrayList<>();
        Map<Property, OtherValue> priors = new EnumMap<>(Property.class);
        for (Property property : properties) {
            Map<String, OtherValue> values = OtherValuesQuery.of(connection, job, property, asked.get(property));
            OtherCoverage covered = coverage(connection, campaign, job, property, asked.get(property), values);
            if (covered.prior() != null) {
                Prior prior = covered.prior();
                priors.put(property, new OtherValue(property, prior.median(), prior.sigma(), Source.PRIOR));
            }
            columns.add(values);
            coverage.add(covered);
        }
        entries = entries.stream()
                .map(entry -> with(entry, properties, columns, priors))
                .toList();
        return properties.size();
    }

    private OtherCoverage coverage(
            Connection connection,
            Campaign campaign,
            RankingJob job,
            Property property,
            UUID modelId,
            Map<String, OtherValue> values)
            throws SQLException {
        int known = 0;
        int predicted = 0;
        for (PoolEntry entry : entries) {
            OtherValue value = values.get(entry.materialId());
            known += value != null && value.source() == Source.KNOWN ? 1 : 0;
            predicted += value != null && value.source() == Source.MODEL ? 1 : 0;
        }
        int missing = entries.size() - known - predicted;
        return new OtherCoverage(
                property.wireName(),
                modelId == null ? null : modelId.toString(),
                predicted,
                known,
                missing,
                missing == 0 ? null : PriorQuery.of(connection, campaign, property),
                OtherValuesQuery.failure(connection, job, property));
    }

    private static PoolEntry with(
            PoolEntry entry,
            List<Property> properties,
            List<Map<String, OtherValue>> columns,
            Map<Property, OtherValue> priors) {
        List<OtherValue> others = new ArrayList<>(properties.size());
        for (int i = 0; i < properties.size(); i++) {
            OtherValue value = columns.get(i).get(entry.materialId());
            others.add(value == null ? priors.get(properties.get(i)) : value);
        }
        return new PoolEntry(entry.materialId(), entry.median(), entry.sigma(), entry.atoms(), others);
    }
}
