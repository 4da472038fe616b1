package org.cupel.train.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cupel.train.figure.Figure;
import org.cupel.train.figure.FigureException;
import org.cupel.train.figure.FigureSubject;
import org.cupel.train.figure.LossPlot;
import org.cupel.train.plan.EpochRecord;
import org.jboss.logging.Logger;

/** How the members of an ensemble learnt. */
@ApplicationScoped
class LossFigure implements ModelFigures {

    private static final Logger LOG = Logger.getLogger(LossFigure.class);

    @Override
    public List<Figure> of(NewModel model, List<FileContent> attached) {
        FigureSubject subject = new FigureSubject(
                "", "training", model.task().name(), model.task().unit());
        try {
            return List.of(LossPlot.of(
                    subject,
                    model.trained().members().stream()
                            .map(member -> new LossPlot.Member(
                                    "seed " + member.seed(),
                                    member.history().stream()
                                            .mapToDouble(EpochRecord::validationMae)
                                            .toArray()))
                            .toList()));
        } catch (FigureException | IllegalArgumentException undrawn) {
            LOG.warnf(undrawn, "Model %s stays without its loss curve", model.modelId());
            return List.of();
        }
    }
}
