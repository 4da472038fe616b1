package org.cupel.gateway.inquiry;

import java.util.List;
import java.util.Set;
import org.cupel.platform.problem.ProblemException;

/**
 * Which answers of an inquiry.
 *
 * @param decisions any of them; empty for all
 * @param refusedOnly only those without a prediction
 */
public record AnswerFilter(List<String> decisions, boolean refusedOnly) {

    private static final Set<String> DECISIONS = Set.of("KEEP", "MAYBE", "KILL");

    /**
     * @param decisions separated by commas; null or empty for all
     * @param refusedOnly true or false; null for false
     * @throws ProblemException 400 for what is no decision, or neither true nor false
     */
    public static AnswerFilter of(String decisions, String refusedOnly) {
        List<String> wanted = decisions == null || decisions.isBlank()
                ? List.of()
                : List.of(decisions.trim().split("\\s*,\\s*"));
        wanted.stream().filter(word -> !DECISIONS.contains(word)).findFirst().ifPresent(word -> {
            throw new ProblemException(
                    400, "bad-filter", "decision=" + word + " is none. Try some of KEEP, MAYBE and KILL.");
        });
        if (refusedOnly != null && !refusedOnly.matches("true|false")) {
            throw new ProblemException(400, "bad-filter", "refused=" + refusedOnly + " is neither. Try true or false.");
        }
        return new AnswerFilter(wanted, "true".equals(refusedOnly));
    }
}
