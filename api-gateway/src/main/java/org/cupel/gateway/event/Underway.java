package org.cupel.gateway.event;

import java.util.List;

/** Long work that goes on, or ended a moment ago, read. */
public interface Underway {

    String INGESTION = "ingestion.progress";
    String TRAINING = "training.progress";
    String INQUIRY = "inquiry.progress";

    /** How far each is by now; the id is that of the work. */
    List<CampaignEvent> now();
}
