package org.cupel.acquisition.validation;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cupel.platform.problem.ProblemException;

/** Attachments as they may be stored: each can be found, and told from another. */
public final class AttachmentCheck {

    private static final int MOST = 50;
    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TYPE = 200;
    private static final Set<String> SCHEMES = Set.of("s3", "https", "http", "doi");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+(?:\\s*;[ -~]*)?");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private AttachmentCheck() {}

    static List<Attachment> check(List<Attachment> sent) {
        if (sent.size() > MOST) {
            throw invalid("attachments has " + sent.size() + " entries. Send at most " + MOST + ".");
        }
        sent.forEach(AttachmentCheck::check);
        return List.copyOf(sent);
    }

    /** @throws ProblemException 422 that says what is wrong with it */
    public static void check(Attachment attachment) {
        if (attachment == null || attachment.name() == null || attachment.name().isBlank()) {
            throw invalid("an attachment has no name. Send name, mediaType, uri and sha256 of each.");
        }
        if (attachment.name().length() > LONGEST_NAME
                || attachment.name().chars().anyMatch(Character::isISOControl)) {
            throw invalid("the name of an attachment has " + attachment.name().length()
                    + " characters, or some that cannot be printed. Send at most " + LONGEST_NAME + ".");
        }
        String which = " of attachment '" + attachment.name() + "' is '";
        if (attachment.mediaType() == null
                || attachment.mediaType().length() > LONGEST_TYPE
                || !MEDIA_TYPE.matcher(attachment.mediaType()).matches()) {
            throw invalid("mediaType" + which + attachment.mediaType() + "'. Send one such as text/plain.");
        }
        if (!findable(attachment.uri())) {
            throw invalid("uri" + which + attachment.uri() + "'. Send an S3 key, or a URI of s3, https, http or doi.");
        }
        if (attachment.sha256() == null || !SHA256.matcher(attachment.sha256()).matches()) {
            throw invalid("sha256" + which + attachment.sha256() + "'. Send 64 lower-case hexadecimal digits.");
        }
        if (URI.create(attachment.uri()).getScheme() == null
                && !attachment.uri().equals("attachments/" + attachment.sha256())) {
            throw invalid("uri" + which + attachment.uri() + "', which is no key of a file with that sha256. Ask POST"
                    + " /api/v1/attachments for one and send what it answers.");
        }
    }

    private static boolean findable(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST || text.startsWith("/")) {
            return false;
        }
        try {
            String scheme = URI.create(text).getScheme();
            return scheme == null || SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(422, "invalid-result", detail);
    }
}
