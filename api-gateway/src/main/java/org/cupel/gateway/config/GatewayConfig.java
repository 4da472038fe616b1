package org.cupel.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.cupel.gateway.identity.IdentityMode;

/** What the gateway needs to know beside the addresses of Kafka and the database. */
@ConfigMapping(prefix = "cupel.gateway")
public interface GatewayConfig {

    /** Who is let in. */
    @WithDefault("keys")
    IdentityMode identity();

    /** A key of an admin that is there from the first start on, so that somebody can make the others. */
    Optional<String> bootstrapKey();

    /** Address of the MLflow tracking server for people; empty when there is none. */
    Optional<String> mlflowUrl();

    /** How long a caller is asked to wait when a part behind the gateway is down. */
    @WithDefault("PT5S")
    Duration retryAfter();

    /** Pause between the comments that keep an idle event stream open. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** Pause between looks at work that goes on, while anybody listens to how far it is. */
    @WithDefault("PT1S")
    Duration progressPause();

    /** Events kept for a slow reader of an event stream before its stream is ended. */
    @WithDefault("1024")
    int eventBuffer();

    /** Largest body in bytes of every request but an upload. */
    @WithDefault("8388608")
    long maxBodyBytes();
}
