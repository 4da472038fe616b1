package org.cupel.train.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.problem.ProblemException;
import org.cupel.train.governance.GovernanceProfile;
import org.cupel.train.governance.GovernanceStore;
import org.cupel.train.model.ModelStore;
import org.cupel.train.model.TrainedModel;

/** Gives titles because a person asks for it: once per key, under the lock of the property, in one transaction. */
@ApplicationScoped
public class TitleService {

    private final ModelLedger ledger;
    private final ModelStore models;
    private final GovernanceStore reports;
    private final GovernanceProfile profile;
    private final ModelFileCheck files;
    private final Titles titles;
    private final Transactions transactions;

    TitleService(
            ModelLedger ledger,
            ModelStore models,
            GovernanceStore reports,
            GovernanceProfile profile,
            ModelFileCheck files,
            Titles titles,
            Transactions transactions) {
        this.ledger = ledger;
        this.models = models;
        this.reports = reports;
        this.profile = profile;
        this.files = files;
        this.titles = titles;
        this.transactions = transactions;
    }

    /** @throws ProblemException when it may not be champion, or things are no longer as the person believes */
    public RecordedMove promote(UUID modelId, TitleOrder order) {
        RequestKey request = order.request("promote " + modelId);
        Optional<RecordedMove> earlier = transactions.inNew(() -> repeated(request));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        TrainedModel model = transactions.inNew(() -> known(modelId));
        transactions.inNew(() -> promotable(model));
        files.require(model);
        return transactions.inNew(() -> {
            lock(model.property(), request);
            return repeated(request).orElseGet(() -> {
                promotable(model);
                return crown(model, ModelAction.PROMOTE, expected(model.property(), order), order, request);
            });
        });
    }

    /**
     * Gives the title back.
     *
     * @param to a former champion, null for the one before
     * @throws ProblemException when there is none, or things are no longer as the person believes
     */
    public RecordedMove rollBack(String property, UUID to, TitleOrder order) {
        RequestKey request = order.request("roll back " + property + " to " + to);
        Optional<RecordedMove> earlier = transactions.inNew(() -> repeated(request));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        TrainedModel target = transactions.inNew(() -> target(property, to));
        files.require(target);
        return transactions.inNew(() -> {
            lock(property, request);
            return repeated(request).orElseGet(() -> {
                TrainedModel champion = expected(property, order);
                TrainedModel now = target(property, to);
                if (!now.equals(target)) {
                    throw TitleRefusal.stale(target.modelId(), champion.modelId());
                }
                return crown(now, ModelAction.RESTORE, champion, order, request);
            });
        });
    }

    /** The key first: it may be sent twice at once, and for two properties. */
    private void lock(String property, RequestKey request) {
        ledger.lock("request " + request.key());
        ledger.lock(property);
    }

    private RecordedMove crown(
            TrainedModel model, ModelAction action, TrainedModel champion, TitleOrder order, RequestKey request) {
        return titles.crown(model, action, champion, order.actor(), order.reason(), null, request);
    }

    /** The move that the same request led to before. */
    private Optional<RecordedMove> repeated(RequestKey request) {
        Optional<RecordedMove> earlier = ledger.byRequest(request.key());
        if (earlier.isPresent() && !earlier.get().move().request().equals(request)) {
            throw TitleRefusal.keyReused(request.key());
        }
        return earlier;
    }

    private TrainedModel expected(String property, TitleOrder order) {
        TrainedModel champion = ledger.champion(property).orElse(null);
        UUID id = champion == null ? null : champion.modelId();
        if (order.expectedChampion() != null && !order.expectedChampion().equals(id)) {
            throw TitleRefusal.stale(order.expectedChampion(), id);
        }
        return champion;
    }

    private TrainedModel known(UUID modelId) {
        return models.find(modelId).orElseThrow(() -> TitleRefusal.unknownModel(modelId));
    }

    /** What the gates forbid comes before what the table forbids, since it says why. */
    private boolean promotable(TrainedModel model) {
        ModelStanding standing = standing(model);
        Optional<GovernanceStore.JudgedBy> report = reports.find(model.modelId());
        if (report.isPresent() && !report.get().passed()) {
            throw TitleRefusal.gates(model.modelId(), report.get());
        }
        requireAllowed(standing, ModelAction.PROMOTE);
        requireGates(model, report);
        return true;
    }

    private TrainedModel target(String property, UUID to) {
        TrainedModel champion = ledger.champion(property).orElseThrow(() -> TitleRefusal.noChampion(property));
        UUID id = to != null
                ? to
                : ledger.predecessor(champion.modelId())
                        .orElseThrow(() -> TitleRefusal.noPredecessor(champion.modelId()));
        TrainedModel model = known(id);
        if (!model.property().equals(property)) {
            throw TitleRefusal.otherProperty(id, model.property(), property);
        }
        ModelStanding standing = standing(model);
        if (standing.state() != ModelState.CHAMPION && !ledger.hasReigned(id)) {
            throw TitleRefusal.neverChampion(id);
        }
        requireAllowed(standing, ModelAction.RESTORE);
        requireGates(model, reports.find(id));
        return model;
    }

    private ModelStanding standing(TrainedModel model) {
        return ledger.standing(model.modelId()).orElseThrow(() -> TitleRefusal.unknownModel(model.modelId()));
    }

    private static void requireAllowed(ModelStanding standing, ModelAction action) {
        if (ModelLife.after(standing.state(), action).isEmpty()) {
            throw TitleRefusal.illegal(standing, action);
        }
    }

    /** A champion of the time before gates may come back; nobody else does without them. */
    private void requireGates(TrainedModel model, Optional<GovernanceStore.JudgedBy> report) {
        if (report.isEmpty()) {
            if (!ledger.hasReigned(model.modelId())) {
                throw TitleRefusal.notJudged(model.modelId());
            }
        } else if (!profile.accepts(report.get().profile())) {
            throw TitleRefusal.otherProfile(model.modelId(), report.get(), profile);
        }
    }
}
