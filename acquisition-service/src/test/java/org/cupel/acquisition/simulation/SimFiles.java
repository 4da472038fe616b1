package org.cupel.acquisition.simulation;

import java.util.List;
import org.cupel.acquisition.validation.AttachedFiles;
import org.cupel.acquisition.validation.Attachment;

/** Laboratories of the simulation send no files. */
final class SimFiles implements AttachedFiles {

    @Override
    public void requireThere(List<Attachment> attachments) {}

    @Override
    public void keep(List<Attachment> attachments) {}
}
