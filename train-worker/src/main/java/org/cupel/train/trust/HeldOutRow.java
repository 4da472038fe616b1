package org.cupel.train.trust;

import org.cupel.surrogate.prediction.EnsemblePrediction;

/**
 * A labelled row as said by an ensemble that had not learnt from it.
 *
 * @param row in the data set
 */
record HeldOutRow(int row, EnsemblePrediction prediction) {}
