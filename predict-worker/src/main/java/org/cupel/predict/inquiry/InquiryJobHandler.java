package org.cupel.predict.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.CrystalException;
import org.cupel.platform.jobs.JobHandler;
import org.cupel.platform.jobs.JobLease;
import org.cupel.platform.jobs.UnrecoverableJobException;
import org.cupel.predict.batch.BatchLimits;
import org.cupel.predict.model.ModelCatalog;
import org.cupel.predict.model.ModelReference;
import org.cupel.predict.model.UnusableModelException;
import org.jboss.logging.Logger;

/** Answers an inquiry page by page, on a thread that no campaign waits for; a killed worker's page is answered again. */
@ApplicationScoped
public class InquiryJobHandler implements JobHandler<InquiryJob> {

    private static final Logger LOG = Logger.getLogger(InquiryJobHandler.class);

    private final Inquiries inquiries;
    private final InquiryFiles files;
    private final Answers answers;
    private final ModelCatalog models;
    private final int page;

    InquiryJobHandler(
            Inquiries inquiries, InquiryFiles files, Answers answers, ModelCatalog models, BatchLimits limits) {
        this.inquiries = inquiries;
        this.files = files;
        this.answers = answers;
        this.models = models;
        this.page = limits.pageMaterials();
    }

    @Override
    public String kind() {
        return InquiryJob.KIND;
    }

    @Override
    public Class<InquiryJob> payloadType() {
        return InquiryJob.class;
    }

    @Override
    public boolean unhurried() {
        return true;
    }

    @Override
    public void run(InquiryJob job, JobLease lease) throws IOException {
        try {
            Inquiry inquiry =
                    inquiries.find(job.inquiryId()).orElseThrow(() -> new ForgottenException(job.inquiryId()));
            if (!inquiry.state().ended()) {
                answer(inquiry, lease);
            }
        } catch (ForgottenException gone) {
            LOG.info(gone.getMessage());
        } catch (CrystalException | UnusableModelException refused) {
            throw new UnrecoverableJobException(refused.getMessage());
        }
    }

    private void answer(Inquiry inquiry, JobLease lease) throws IOException {
        ModelReference model = model(inquiry);
        try (InquiryFile file = files.fetch(inquiry)) {
            int total = inquiry.total() == null ? file.count() : inquiry.total();
            lease.commit(() -> inquiries.begun(inquiry.id(), model.modelId(), total, Instant.now()));
            List<Question> waiting = new ArrayList<>(page);
            file.each(inquiries.lastAnswered(inquiry.id()), question -> {
                waiting.add(question);
                if (waiting.size() == page) {
                    settle(inquiry, model, waiting, total, lease);
                }
            });
            settle(inquiry, model, waiting, total, lease);
        }
        lease.complete(() -> inquiries.finished(inquiry.id(), Instant.now()));
    }

    private void settle(Inquiry inquiry, ModelReference model, List<Question> waiting, int total, JobLease lease) {
        if (waiting.isEmpty()) {
            return;
        }
        int last = waiting.get(waiting.size() - 1).row();
        List<InquiryAnswer> said = answers.to(waiting, model);
        lease.advance(() -> inquiries.answer(inquiry.id(), said));
        lease.progress(last, total, "answering");
        waiting.clear();
    }

    /** The one that began it, else the champion of now. */
    private ModelReference model(Inquiry inquiry) {
        var model = inquiry.modelId() == null ? models.champion(inquiry.property()) : models.find(inquiry.modelId());
        return model.orElseThrow(() -> new UnrecoverableJobException(
                "No model of '" + inquiry.property() + "' can answer any more. Train one, then ask again."));
    }

    @Override
    public void failed(InquiryJob job, String reason) {
        inquiries.failed(job.inquiryId(), reason, Instant.now());
    }
}
