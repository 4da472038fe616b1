package org.cupel.gateway.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.gateway.owner.PredictionOwner;
import org.cupel.platform.problem.ProblemException;

/** Answers what a structure is good for: reads it, lets the champion judge it, and looks for known ones like it. */
@ApplicationScoped
public class Questions {

    private final PredictionOwner predictions;
    private final Similar similar;
    private final Guesses guesses;
    private final AskLimits limits;
    private final ObjectMapper json;

    Questions(PredictionOwner predictions, Similar similar, Guesses guesses, AskLimits limits, ObjectMapper json) {
        this.predictions = predictions;
        this.similar = similar;
        this.guesses = guesses;
        this.limits = limits;
        this.json = json;
    }

    /**
     * One answer per structure of a file; one that cannot be judged hinders no other.
     *
     * @param property null for energy above hull
     * @throws ProblemException 413, 415 or 422 when the file as a whole cannot be used
     */
    public List<Answer> about(String name, byte[] content, String property) {
        if (content.length == 0 || content.length > limits.maxBytes()) {
            throw new ProblemException(
                    content.length == 0 ? 400 : 413,
                    content.length == 0 ? "no-file" : "file-too-large",
                    "The body has " + content.length + " bytes. Send a file of 1 to " + limits.maxBytes() + " bytes.");
        }
        return new AskedFile(name, content, limits)
                .read().stream().map(outcome -> answer(outcome, property)).toList();
    }

    /**
     * One answer per structure that the composition may have, the likeliest guess first; none when nothing like it is known.
     *
     * @throws ProblemException 400 for what is no formula
     */
    public List<Answer> aboutFormula(String formula, String property) {
        List<Answer> answers = new ArrayList<>();
        for (Guess guess : guesses.of(composition(formula))) {
            String name = "as " + guess.prototype().materialId();
            answers.add(judged(answers.size() + 1, name, guess.crystal(), property, guess.prototype()));
        }
        return answers;
    }

    private static Composition composition(String formula) {
        try {
            return Composition.parse(formula == null ? "" : formula.trim());
        } catch (CrystalException e) {
            throw new ProblemException(400, "bad-formula", e.getMessage());
        }
    }

    private Answer answer(ReadOutcome outcome, String property) {
        if (outcome instanceof ReadOutcome.Accepted accepted) {
            return judged(
                    accepted.rowNumber(),
                    accepted.row().materialId(),
                    accepted.row().crystal(),
                    property,
                    null);
        }
        if (outcome instanceof ReadOutcome.Rejected rejected) {
            return Answer.refused(rejected.rowNumber(), rejected.ref(), rejected.reason());
        }
        if (outcome instanceof ReadOutcome.Withdrawn withdrawn) {
            return Answer.refused(
                    withdrawn.rowNumber(), withdrawn.materialId(), "It is withdrawn: " + withdrawn.reason() + ".");
        }
        return Answer.refused(
                outcome.rowNumber(),
                "",
                "It has no structure. Send one, or ask by GET /api/v1/ask?formula= for guesses.");
    }

    private Answer judged(int row, String name, Crystal crystal, String property, Prototype prototype) {
        ObjectNode question = json.createObjectNode().put("property", property);
        question.set("structure", CrystalJson.toNode(crystal));
        try (Response answer = predictions.predict(question.toString())) {
            JsonNode body = json.readTree(String.valueOf(answer.getEntity()));
            boolean judged = answer.getStatus() < 300;
            return new Answer(
                    row,
                    name,
                    crystal.formula(),
                    crystal.atomCount(),
                    question.get("structure"),
                    judged ? body : null,
                    judged ? null : body.path("detail").asText("predict-worker answered " + answer.getStatus()),
                    similar.to(crystal),
                    prototype);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("predict-worker answered with what is no JSON", e);
        }
    }
}
