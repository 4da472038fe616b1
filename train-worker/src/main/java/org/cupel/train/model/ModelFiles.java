package org.cupel.train.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.objectstore.StoredObject;
import org.cupel.platform.signature.SignedModels;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ModelManifest;
import org.cupel.train.figure.Figure;
import org.cupel.train.recipe.Recipe;
import org.cupel.train.recipe.RecipeFile;
import org.cupel.train.recipe.RecipeWriter;
import org.cupel.train.recipe.StartRecipe;

/** Stores the files of a model under the hashes of their content and signs the manifest that names them all. */
@ApplicationScoped
class ModelFiles {

    private static final String PREFIX = "models";
    private static final String BINARY = "application/octet-stream";

    private final ObjectStore objects;
    private final SignedModels signed;
    private final Instance<ModelAttachment> attachments;
    private final Instance<ModelFigures> figures;
    private final RecipeWriter recipes;
    private final CardWriter cards;

    ModelFiles(
            ObjectStore objects,
            SignedModels signed,
            Instance<ModelAttachment> attachments,
            Instance<ModelFigures> figures,
            RecipeWriter recipes,
            CardWriter cards) {
        this.objects = objects;
        this.signed = signed;
        this.attachments = attachments;
        this.figures = figures;
        this.recipes = recipes;
        this.cards = cards;
    }

    PublishedFiles publish(NewModel model) {
        List<FileContent> contents = new ArrayList<>();
        contents.add(
                new FileContent(ModelManifest.ONNX, model.trained().ensemble().onnx(model.property()), BINARY));
        contents.add(new FileContent(
                ModelManifest.WEIGHTS, model.trained().ensemble().weights(), BINARY));
        Recipe recipe = recipe(model);
        contents.add(FileContent.text(ModelManifest.RECIPE, RecipeFile.write(recipe), "application/json"));
        List<FileContent> attached = attachments.stream()
                .flatMap(attachment -> attachment.files(model).stream())
                .toList();
        List<Figure> drawn = figures.stream()
                .flatMap(figure -> figure.of(model, attached).stream())
                .sorted(Comparator.comparing(Figure::name))
                .toList();
        contents.addAll(cards.files(model, recipe, drawn));
        contents.addAll(attached);
        contents.addAll(FigureFiles.of(drawn));
        ModelManifest manifest =
                manifest(model, contents.stream().map(this::put).toList());
        return new PublishedFiles(manifest, signed.store(manifest));
    }

    private Recipe recipe(NewModel model) {
        TrainedModel start = model.warmStart();
        return recipes.recipe(
                model.task(),
                model.snapshotReference(),
                model.settings(),
                start == null ? null : new StartRecipe(start.modelId(), start.weightsKey(), start.weightsSha256()),
                model.trained());
    }

    private ModelManifest manifest(NewModel model, List<ManifestFile> files) {
        return new ModelManifest(
                ModelManifest.FORMAT,
                model.modelId(),
                model.runId(),
                model.property(),
                Instant.now(),
                model.snapshotReference(),
                model.trained()
                        .ensemble()
                        .backbone()
                        .map(BackboneFacts::reference)
                        .orElse(null),
                cards.gitRevision(),
                files);
    }

    private ManifestFile put(FileContent file) {
        try {
            StoredObject stored =
                    objects.putContent(PREFIX, new ByteArrayInputStream(file.content()), file.mediaType());
            return new ManifestFile(file.path(), stored.key(), stored.sha256(), stored.sizeBytes(), file.mediaType());
        } catch (IOException failure) {
            throw new UncheckedIOException("Model file '" + file.path() + "' cannot be stored", failure);
        }
    }
}
