package org.cupel.train.trust;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cupel.schema.model.ModelManifest;
import org.cupel.surrogate.trust.TrustModel;
import org.cupel.surrogate.trust.TrustParameters;
import org.cupel.train.figure.Figure;
import org.cupel.train.figure.FigureException;
import org.cupel.train.model.FileContent;
import org.cupel.train.model.ModelFigures;
import org.cupel.train.model.NewModel;
import org.jboss.logging.Logger;

/** What a model says of its test part and of the families held out, as whoever predicts will judge. */
@ApplicationScoped
class TrustFigures implements ModelFigures {

    private static final Logger LOG = Logger.getLogger(TrustFigures.class);

    private final ObjectMapper json;

    TrustFigures(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public List<Figure> of(NewModel model, List<FileContent> attached) {
        Optional<byte[]> parameters = content(attached, ModelManifest.TRUST);
        Optional<byte[]> support = content(attached, ModelManifest.SUPPORT);
        Optional<byte[]> heldOut = content(attached, ModelManifest.HELD_OUT);
        if (parameters.isEmpty() || support.isEmpty() || heldOut.isEmpty()) {
            LOG.warnf("Model %s has no trust, so nothing of it is drawn.", model.modelId());
            return List.of();
        }
        TrustModel trust = trust(parameters.get(), support.get());
        HeldOutTable table = read(heldOut.get(), HeldOutTable.class);
        TrustedRows test = TrustedRows.of(
                trust, model.trained().ensemble(), model.data(), model.data().test());
        List<Supplier<Figure>> sketches = new ArrayList<>();
        attempt(() -> new TestFigures(model.task(), test).sketches(), model).ifPresent(sketches::addAll);
        sketches.addAll(new HeldOutFigures(model.task(), table, test.coverage()).sketches());
        List<Figure> figures = new ArrayList<>();
        sketches.forEach(sketch -> attempt(sketch, model).ifPresent(figures::add));
        return figures;
    }

    /** A model is no worse for a picture that cannot be drawn. */
    private static <T> Optional<T> attempt(Supplier<T> drawing, NewModel model) {
        try {
            return Optional.of(drawing.get());
        } catch (FigureException | IllegalArgumentException undrawn) {
            LOG.warnf(undrawn, "A figure of model %s is left out", model.modelId());
            return Optional.empty();
        }
    }

    private static Optional<byte[]> content(List<FileContent> attached, String path) {
        return attached.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(FileContent::content);
    }

    private TrustModel trust(byte[] parameters, byte[] support) {
        try {
            return TrustModel.of(read(parameters, TrustParameters.class), support);
        } catch (IOException impossible) {
            throw new IllegalStateException("Support that was just written is read", impossible);
        }
    }

    private <T> T read(byte[] content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (IOException impossible) {
            throw new IllegalStateException(
                    "What was just written as " + type.getSimpleName() + " is read", impossible);
        }
    }
}
