package org.cupel.predict.inquiry;

import org.cupel.crystal.Crystal;
import org.cupel.predict.scoring.StructureJudgement;

/**
 * What is said of one structure of a file: a judgement, or why there is none.
 *
 * @param row place in the file, from 1
 * @param name what the file calls it
 * @param crystal null when it could not be read
 * @param judgement null when there is a problem
 * @param problem null when there is a judgement
 */
public record InquiryAnswer(int row, String name, Crystal crystal, StructureJudgement judgement, String problem) {

    /** Files may hold characters that the database does not. */
    public InquiryAnswer {
        name = name.replace('\0', '\uFFFD');
        problem = problem == null ? null : problem.replace('\0', '\uFFFD');
    }

    static InquiryAnswer judged(Question question, StructureJudgement judgement) {
        return new InquiryAnswer(question.row(), question.name(), question.crystal(), judgement, null);
    }

    static InquiryAnswer refused(Question question, String problem) {
        return new InquiryAnswer(question.row(), question.name(), question.crystal(), null, problem);
    }
}
