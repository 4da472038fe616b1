package org.cupel.acquisition.validation;

import java.util.List;
import org.cupel.platform.problem.ProblemException;

/** Files of results that lie in our own store. Those that lie elsewhere are nobody's business here. */
public interface AttachedFiles {

    /**
     * May take as long as reading the files; to be asked before anything is locked.
     *
     * @throws ProblemException 422 when a file is not there, or is another than the result says
     */
    void requireThere(List<Attachment> attachments);

    /**
     * Keeps them for good, with the result that names them.
     *
     * @throws ProblemException 422 when one is gone
     */
    void keep(List<Attachment> attachments);
}
