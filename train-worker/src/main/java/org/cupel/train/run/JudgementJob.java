package org.cupel.train.run;

import java.util.UUID;

/** A probed model to judge; the payload of its job. */
record JudgementJob(UUID modelId) {

    static final String KIND = "judgement";
}
