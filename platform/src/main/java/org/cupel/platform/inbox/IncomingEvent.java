package org.cupel.platform.inbox;

import org.cupel.schema.event.CupelEvent;

/**
 * An event with the envelope that identifies it; de-duplicated on source + id.
 *
 * @param source CloudEvents {@code ce_source}, the publishing service
 * @param id CloudEvents {@code ce_id}
 */
public record IncomingEvent<E extends CupelEvent>(String source, String id, E event) {}
