package org.cupel.gateway.hook;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cupel.gateway.config.HookConfig;
import org.cupel.gateway.webhook.Signature;

/** What each source signs with. */
@ApplicationScoped
public class HookSecrets {

    private static final Pattern ENTRY =
            Pattern.compile("([a-z0-9][a-z0-9-]{0,39}):" + Signature.SECRET_PREFIX + "([A-Za-z0-9+/=]+)");
    private static final int SHORTEST = 24;

    private final Map<String, List<byte[]>> secrets = new HashMap<>();

    /** Nobody's, so that an unknown source is answered like a known one, and as late. */
    private final List<byte[]> none = List.of(new SecureRandom().generateSeed(SHORTEST));

    HookSecrets(HookConfig config) {
        for (String entry : config.hookSecrets().orElse("").split("[,\\s]+")) {
            if (!entry.isEmpty()) {
                add(entry);
            }
        }
    }

    /** An entry is not shown: it is half a secret. */
    private void add(String entry) {
        Matcher parts = ENTRY.matcher(entry);
        byte[] secret = parts.matches() ? decoded(parts.group(2)) : new byte[0];
        if (secret.length < SHORTEST) {
            throw new IllegalStateException("An entry of cupel.gateway.hook-secrets with " + entry.length()
                    + " characters is none. Write source:whsec_ and at least " + SHORTEST
                    + " random bytes in base64, e.g. lims:whsec_$(openssl rand -base64 32).");
        }
        secrets.computeIfAbsent(parts.group(1), any -> new ArrayList<>()).add(secret);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    List<byte[]> of(String source) {
        return secrets.getOrDefault(source, none);
    }
}
