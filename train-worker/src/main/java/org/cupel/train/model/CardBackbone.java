package org.cupel.train.model;

import org.cupel.train.plan.BackboneUse;

/** The pre-trained network that a model is built on; see {@link BackboneFacts}. */
record CardBackbone(String name, String sha256, String licence, String trainedOn, String source) {

    static CardBackbone of(BackboneUse use) {
        BackboneFacts facts = BackboneFacts.of(use);
        return new CardBackbone(use.name(), use.sha256(), facts.licence(), facts.trainedOn(), facts.source());
    }
}
