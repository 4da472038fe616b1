package org.cupel.train.model;

import java.util.List;

/**
 * Adds files to every model before its manifest is signed; each CDI bean of this type is asked once per model. What it
 * throws fails the run, since a model that lacks a file is not the one that was asked for.
 */
public interface ModelAttachment {

    /** Files with paths that no other file of the model has; empty when there is nothing to add. */
    List<FileContent> files(NewModel model);
}
