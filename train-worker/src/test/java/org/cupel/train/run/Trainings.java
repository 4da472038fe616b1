package org.cupel.train.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cupel.platform.database.Transactions;
import org.cupel.schema.event.ModelPromoted;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.schema.event.TrainingRequested;
import org.cupel.testkit.KafkaTopic;

/** Asks for trainings as acquisition-service does, and looks what came of them. */
@ApplicationScoped
class Trainings {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final UUID CAMPAIGN = UUID.randomUUID();

    private final ObjectMapper json;
    private final Transactions transactions;

    Trainings(ObjectMapper json, Transactions transactions) {
        this.json = json;
        this.transactions = transactions;
    }

    TrainingCompleted train(String property) {
        UUID request = UUID.randomUUID();
        TrainingRequested event = new TrainingRequested(request, CAMPAIGN, property, "test", 0);
        try {
            new KafkaTopic("training.requested")
                    .send(
                            CAMPAIGN.toString(),
                            json.writeValueAsString(event),
                            "/cupel/acquisition-service",
                            UUID.randomUUID());
            return json.readValue(
                    new KafkaTopic("training.completed")
                            .await(1, LIMIT, message -> message.value().contains(request.toString()))
                            .get(0)
                            .value(),
                    TrainingCompleted.class);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** What everybody was told about champions of a property, oldest first. */
    List<ModelPromoted> told(String property, int atLeast) {
        return new KafkaTopic("model.promoted")
                .await(atLeast, LIMIT, message -> property.equals(message.key())).stream()
                        .map(message -> {
                            try {
                                return json.readValue(message.value(), ModelPromoted.class);
                            } catch (JsonProcessingException unreadable) {
                                throw new AssertionError(unreadable);
                            }
                        })
                        .toList();
    }

    String value(String sql, Object... parameters) {
        return transactions.sqlInNew(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    select.setObject(i + 1, parameters[i]);
                }
                var row = select.executeQuery();
                return row.next() ? row.getString(1) : null;
            }
        });
    }
}
