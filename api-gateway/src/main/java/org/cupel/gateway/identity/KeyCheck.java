package org.cupel.gateway.identity;

/**
 * What came of checking a key.
 *
 * @param key null when it was refused
 * @param refusal why, null when it was not
 */
record KeyCheck(StoredKey key, String refusal) {

    static KeyCheck accepted(StoredKey key) {
        return new KeyCheck(key, null);
    }

    static KeyCheck refused(String why) {
        return new KeyCheck(null, why);
    }
}
