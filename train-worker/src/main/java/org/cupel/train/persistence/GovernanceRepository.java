package org.cupel.train.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.surrogate.governance.GovernanceReport;
import org.cupel.train.governance.FailedGate;
import org.cupel.train.governance.GovernanceStore;
import org.cupel.train.governance.ReportJson;
import org.cupel.train.trust.Reliability;

@ApplicationScoped
class GovernanceRepository implements GovernanceStore {

    private final Rows rows;
    private final ObjectMapper json;

    GovernanceRepository(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    public void add(UUID modelId, GovernanceReport report, Reliability reliability) {
        rows.update(
                "insert into governance_reports (model_id, profile, passed, report) values (?, ?, ?, ?::jsonb)",
                modelId,
                report.policy(),
                report.passed(),
                ReportJson.of(report, reliability).toString());
    }

    @Override
    public Optional<JudgedBy> find(UUID modelId) {
        return rows.first(
                """
                select profile, passed, (select coalesce(jsonb_agg(gate), '[]')
                    from jsonb_array_elements(report->'gates') as gate
                    where (gate->>'required')::boolean and gate->>'status' <> 'passed')::text as failed
                from governance_reports where model_id = ?""",
                row -> new JudgedBy(
                        row.getString("profile"), row.getBoolean("passed"), failed(row.getString("failed"))),
                modelId);
    }

    private List<FailedGate> failed(String gates) {
        try {
            return List.of(json.readValue(gates, FailedGate[].class));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored governance report cannot be read: " + gates, damaged);
        }
    }
}
