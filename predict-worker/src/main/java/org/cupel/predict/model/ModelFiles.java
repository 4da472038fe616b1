package org.cupel.predict.model;

import java.util.Optional;

/** The files of one model, each read once it is known to be the one that was signed. */
interface ModelFiles {

    /**
     * @param path as the manifest calls it
     * @return empty when the model has no such file
     * @throws org.cupel.platform.signature.RefusedModelException when it is not the file that was signed
     */
    Optional<byte[]> read(String path);
}
