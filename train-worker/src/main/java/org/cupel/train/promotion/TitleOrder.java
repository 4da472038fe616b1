package org.cupel.train.promotion;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cupel.platform.objectstore.ContentHash;

/**
 * What a person asks for: that a model gets the title, or gets it back.
 *
 * @param expectedChampion whom the person believes to be champion, null when that does not matter
 * @param key the caller's own of this request
 */
public record TitleOrder(String actor, String reason, UUID expectedChampion, String key) {

    /** @param what is asked for, and of whom */
    RequestKey request(String what) {
        String asked = String.join("\n", what, actor, reason, String.valueOf(expectedChampion));
        return new RequestKey(key, ContentHash.of(asked.getBytes(StandardCharsets.UTF_8)));
    }
}
