package org.cupel.platform.objectstore;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

@ConfigMapping(prefix = "cupel.s3")
interface S3Config {

    URI endpoint();

    /** The address under which people and their browsers reach the same server; the endpoint when there is none. */
    Optional<URI> publicEndpoint();

    String accessKey();

    String secretKey();

    /** Created when missing. */
    String bucket();

    String region();
}
