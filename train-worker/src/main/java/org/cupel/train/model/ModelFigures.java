package org.cupel.train.model;

import java.util.List;
import org.cupel.train.figure.Figure;

/** Draws figures of every model for its card and for MLflow; each CDI bean of this type is asked once per model. */
public interface ModelFigures {

    /**
     * Those that can be drawn; one that cannot is logged and left out, since nothing but pictures depends on it.
     *
     * @param attached what the attachments of the model added
     */
    List<Figure> of(NewModel model, List<FileContent> attached);
}
