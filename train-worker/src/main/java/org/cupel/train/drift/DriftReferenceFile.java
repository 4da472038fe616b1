package org.cupel.train.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import org.cupel.schema.model.DriftReference;
import org.cupel.train.model.FileContent;
import org.cupel.train.model.ModelAttachment;
import org.cupel.train.model.NewModel;

/** Gives every model a description of what it learnt from, for acquisition-service to compare the present with. */
@ApplicationScoped
class DriftReferenceFile implements ModelAttachment {

    private static final double NOMINAL_COVERAGE = 0.8;

    private final ObjectMapper json;

    DriftReferenceFile(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public List<FileContent> files(NewModel model) {
        try {
            return List.of(FileContent.text(
                    DriftReference.FILE, json.writeValueAsString(reference(model)), "application/json"));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static DriftReference reference(NewModel model) {
        int[] learnt = RowSample.of(model.data().crystals(), model.data().train());
        return new DriftReference(
                DriftReference.FORMAT,
                model.modelId(),
                model.property(),
                model.task().unit(),
                LearntRows.of(model.data(), learnt),
                HeldOutRows.of(model.data(), model.trained().ensemble()),
                NOMINAL_COVERAGE,
                LearntFeatures.of(model.data(), learnt, model.trained().ensemble())
                        .orElse(null));
    }
}
