/**
 * Figures from numbers: each is a pure function of its data, gives the same bytes for the same data and fonts, and comes
 * with a table that says the same.
 */
package org.cupel.train.figure;
