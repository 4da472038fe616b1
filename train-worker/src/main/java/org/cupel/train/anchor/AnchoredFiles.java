package org.cupel.train.anchor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.cupel.schema.model.ModelManifest;
import org.cupel.surrogate.stability.HullColumns;
import org.cupel.train.export.CorrectionGraph;
import org.cupel.train.model.FileContent;
import org.cupel.train.model.ModelAttachment;
import org.cupel.train.model.NewModel;

/** Gives a model the phases that its energies are measured against, and what corrects the distance. */
@ApplicationScoped
class AnchoredFiles implements ModelAttachment {

    private static final String BINARY = "application/octet-stream";

    @Override
    public List<FileContent> files(NewModel model) {
        if (!(model.trained().ensemble() instanceof AnchoredEnsemble anchored)) {
            return List.of();
        }
        List<FileContent> files = new ArrayList<>();
        files.add(new FileContent(ModelManifest.PHASES, anchored.phases().bytes(), BINARY));
        if (anchored.correction() != null) {
            byte[] graph = CorrectionGraph.write(
                    anchored.correction().heads(),
                    HullColumns.WIDTH,
                    anchored.correction().weight(),
                    model.property());
            files.add(new FileContent(ModelManifest.CORRECTION, graph, BINARY));
        }
        return files;
    }
}
