package org.cupel.train.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.cupel.platform.objectstore.ContentHash;
import org.cupel.platform.objectstore.NoSuchObjectException;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.surrogate.governance.FiniteCheck;
import org.cupel.surrogate.governance.GovernanceEvidence;
import org.cupel.surrogate.governance.ParityCheck;
import org.cupel.surrogate.governance.SnapshotCheck;
import org.cupel.train.plan.Heads;
import org.cupel.train.snapshot.Snapshot;

/** Whether numbers are numbers, the data those of the training, and the model the same where it will run. */
@ApplicationScoped
class IntegrityEvidence implements EvidencePart {

    private final ObjectStore objects;

    IntegrityEvidence(ObjectStore objects) {
        this.objects = objects;
    }

    @Override
    public GovernanceEvidence add(GovernanceEvidence evidence, JudgedModel model) {
        return evidence.withFinite(finite(model))
                .withSnapshot(snapshot(model.snapshot()))
                .withParity(parity(model.probe()));
    }

    private static FiniteCheck finite(JudgedModel model) {
        List<double[]> columns = new ArrayList<>();
        for (int[] rows : List.of(model.data().validation(), model.data().test())) {
            for (Heads member : model.ensemble().predict(model.data(), rows)) {
                columns.addAll(
                        List.of(member.q10(), member.q50(), member.q90(), member.pStable(), member.pMetastable()));
            }
        }
        return FiniteCheck.of(columns.toArray(double[][]::new));
    }

    private SnapshotCheck snapshot(Snapshot snapshot) {
        try (InputStream content = objects.open(snapshot.objectKey())) {
            return new SnapshotCheck(snapshot.rows(), snapshot.hash(), ContentHash.of(content));
        } catch (NoSuchObjectException gone) {
            return new SnapshotCheck(snapshot.rows(), snapshot.hash(), "nothing");
        } catch (IOException failure) {
            throw new UncheckedIOException("Snapshot '" + snapshot.objectKey() + "' cannot be read", failure);
        }
    }

    private static ParityCheck parity(ProbeAnswer answer) {
        return answer.maxDifference() == null
                ? ParityCheck.NONE
                : new ParityCheck(answer.structures(), answer.maxDifference());
    }
}
