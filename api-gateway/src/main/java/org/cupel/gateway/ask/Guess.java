package org.cupel.gateway.ask;

import org.cupel.crystal.Crystal;

/** A structure that a composition may have. */
record Guess(Crystal crystal, Prototype prototype) {}
