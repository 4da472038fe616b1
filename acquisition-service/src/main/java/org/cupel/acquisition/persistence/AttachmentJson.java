package org.cupel.acquisition.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.cupel.acquisition.validation.Attachment;

/** Attachments in their column: a JSON array. */
final class AttachmentJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AttachmentJson() {}

    static String write(List<Attachment> attachments) {
        try {
            return JSON.writeValueAsString(attachments);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<Attachment> read(String stored) {
        try {
            return List.of(JSON.readValue(stored, Attachment[].class));
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
