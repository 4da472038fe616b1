package org.cupel.train.governance;

import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.train.trust.Reliability;
import org.cupel.train.trust.StoredTrust;
import org.jboss.logging.Logger;

/** What people see beside the gates. No gate asks for it: a model is no worse for figures that cannot be had. */
@ApplicationScoped
public class ReliabilityReading {

    private static final Logger LOG = Logger.getLogger(ReliabilityReading.class);

    private final StoredTrust trust;

    ReliabilityReading(StoredTrust trust) {
        this.trust = trust;
    }

    public Reliability of(JudgedModel model) {
        return trust.of(model.model().manifestKey())
                .map(trusted -> read(trusted, model))
                .orElse(Reliability.NONE);
    }

    private static Reliability read(StoredTrust.Trusted trusted, JudgedModel model) {
        try {
            return Reliability.of(trusted, model.ensemble(), model.data());
        } catch (IllegalArgumentException noNumber) {
            LOG.warnf(
                    noNumber,
                    "Model %s gets no figures of its reliability",
                    model.model().modelId());
            return Reliability.NONE;
        }
    }
}
