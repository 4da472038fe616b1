package org.cupel.predict.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.objectstore.StoredObject;
import org.cupel.platform.problem.ProblemException;

/** The asked files in S3, by the hash of their bytes. */
@ApplicationScoped
public class InquiryFiles {

    private static final String PREFIX = "inquiries";

    private final ObjectStore objects;
    private final InquiryLimits limits;

    InquiryFiles(ObjectStore objects, InquiryLimits limits) {
        this.objects = objects;
        this.limits = limits;
    }

    /** @throws ProblemException 413 when it is too large, 400 when it is empty */
    StoredObject put(String name, InputStream content) throws IOException {
        StoredObject stored = objects.putContent(
                PREFIX, new BoundedUpload(name, content, limits.bytes()), "application/octet-stream");
        if (stored.sizeBytes() == 0) {
            throw new ProblemException(
                    400, "no-file", "'" + name + "' has no bytes. Send a file of 1 to " + limits.bytes() + " bytes.");
        }
        return stored;
    }

    boolean exists(String sha256) {
        return objects.exists(key(sha256));
    }

    InquiryFile fetch(Inquiry inquiry) throws IOException {
        byte[] content = objects.readVerified(key(inquiry.sha256()), inquiry.sha256());
        return InquiryFile.fetched(inquiry.name(), content, limits);
    }

    void delete(String sha256) {
        objects.delete(key(sha256));
    }

    private static String key(String sha256) {
        return PREFIX + "/" + sha256;
    }
}
