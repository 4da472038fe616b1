package org.cupel.workbench.cache;

import java.net.URI;

/** Where the model cache is; in every service {@code cupel.s3.*} says the same. */
public record S3Settings(URI endpoint, String accessKey, String secretKey, String bucket, String region) {

    static final String DEFAULT_BUCKET = "cupel";
    static final String DEFAULT_REGION = "us-east-1";

    @Override
    public String toString() {
        return endpoint + "/" + bucket;
    }
}
