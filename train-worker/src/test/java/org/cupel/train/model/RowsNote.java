package org.cupel.train.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A file that somebody else adds. */
@ApplicationScoped
public class RowsNote implements ModelAttachment {

    @Override
    public List<FileContent> files(NewModel model) {
        return List.of(FileContent.text("note.txt", model.snapshot().rows() + " rows", "text/plain"));
    }
}
