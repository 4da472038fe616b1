package org.cupel.platform.objectstore;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

@ConfigMapping(prefix = "cupel.s3")
interface S3Config {

    URI endpoint();

    String accessKey();

    String secretKey();

    /** Created when missing. */
    String bucket();

    String region();
}
