package org.cupel.predict.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cupel.predict.model.ModelReference;
import org.cupel.predict.scoring.MaterialScore;
import org.cupel.predict.scoring.Rejection;
import org.cupel.predict.scoring.Scorer;
import org.cupel.predict.scoring.Scores;
import org.cupel.predict.scoring.StructureJudgement;

/** What a model says of some structures; one that cannot be judged hinders no other. */
@ApplicationScoped
class Answers {

    private final Scorer scorer;

    Answers(Scorer scorer) {
        this.scorer = scorer;
    }

    List<InquiryAnswer> to(List<Question> questions, ModelReference model) {
        Scores scores = scorer.scoreAll(
                model.modelId(),
                questions.stream()
                        .filter(Question::readable)
                        .map(Question::structure)
                        .toList());
        Map<String, MaterialScore> scored =
                scores.scored().stream().collect(Collectors.toMap(MaterialScore::materialId, score -> score));
        Map<String, String> rejected =
                scores.rejected().stream().collect(Collectors.toMap(Rejection::materialId, Rejection::reason));
        return questions.stream()
                .map(question -> answer(question, model, scored, rejected))
                .toList();
    }

    private static InquiryAnswer answer(
            Question question, ModelReference model, Map<String, MaterialScore> scored, Map<String, String> rejected) {
        String id = String.valueOf(question.row());
        if (!question.readable()) {
            return InquiryAnswer.refused(question, question.problem());
        }
        return scored.containsKey(id)
                ? InquiryAnswer.judged(
                        question,
                        StructureJudgement.of(model, question.crystal().formula(), scored.get(id)))
                : InquiryAnswer.refused(question, rejected.get(id));
    }
}
