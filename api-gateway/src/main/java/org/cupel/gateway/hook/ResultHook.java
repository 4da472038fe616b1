package org.cupel.gateway.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.cupel.gateway.identity.CommandActor;
import org.cupel.gateway.owner.AcquisitionOwner;
import org.cupel.platform.problem.ProblemException;

/** Results that a program of a laboratory tells of: recorded once per message, in the name of the program. */
@ApplicationScoped
public class ResultHook {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,150}");
    private static final String CANDIDATE = "candidateId";

    private final SignatureCheck check;
    private final AcquisitionOwner owner;

    ResultHook(SignatureCheck check, AcquisitionOwner owner) {
        this.check = check;
        this.owner = owner;
    }

    /**
     * @throws UnsignedException when it is not from its source
     * @throws ProblemException 400 when it cannot be understood
     */
    public Response take(SignedHook hook) {
        check.require(hook);
        if (!ID.matcher(hook.id()).matches()) {
            throw new ProblemException(
                    400,
                    "bad-webhook-id",
                    "webhook-id has characters other than letters, digits and ._:- or more than 150 of them. Send one per"
                            + " result, and the same when repeating it.");
        }
        ObjectNode body = CommandActor.object(new String(hook.body(), StandardCharsets.UTF_8));
        String candidate = body.path(CANDIDATE).asText("");
        body.remove(CANDIDATE);
        return owner.resultOf("lims:" + hook.source(), candidate, hook.source() + ":" + hook.id(), body);
    }
}
