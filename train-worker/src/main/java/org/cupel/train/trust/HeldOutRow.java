package org.cupel.train.trust;

import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.support.LeaveOut;

/**
 * A labelled row as said by an ensemble that had not learnt from it.
 *
 * @param row in the data set
 * @param heldOut what of the data set the ensemble had not seen because of it
 */
record HeldOutRow(int row, EnsemblePrediction prediction, LeaveOut heldOut) {}
