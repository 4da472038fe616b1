package org.cupel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.OwnerScript;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class UploadTest {

    private static final long SIZE = 50L << 20;

    @TestHTTPResource("/api/v1/ingestions")
    URI ingestions;

    @Test
    void fiftyMegabytesPassThroughWithoutBeingHeld() throws IOException, InterruptedException {
        OwnerScript.answers(200, "application/json", "{}");
        var most = new AtomicLong();
        System.gc();
        long before = used();
        var answer = post("?name=a%20b.jsonl.gz&format=jsonl&select=tm-oxides,max-atoms%3D40", new Zeros(SIZE, most));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        // head -c 52428800 /dev/zero | sha256sum
        assertThat(answer.body()).contains("8565a714dca840f8652c5bae9249ab05f5fb5a4f9f13fbe23304b10f68252da2");
        assertThat(OwnerScript.asked())
                .singleElement()
                .asString()
                .startsWith("PUT /internal/ingestions?")
                .contains("name=a+b.jsonl.gz", "source=file", "format=jsonl", "select=tm-oxides%2Cmax-atoms%3D40")
                .endsWith(" " + SIZE + " bytes");
        assertThat(most.get() - before).as("live bytes more than before").isLessThan(20L << 20);
    }

    private HttpResponse<String> post(String query, InputStream body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(ingestions + query))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Looks at the live heap, after a collection, four times on its way: client, gateway and owner share this JVM. */
    private static final class Zeros extends InputStream {

        private final long size;
        private final AtomicLong most;
        private long sent;

        Zeros(long size, AtomicLong most) {
            this.size = size;
            this.most = most;
        }

        @Override
        public int read() {
            return sent++ < size ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (sent >= size) {
                return -1;
            }
            int n = (int) Math.min(length, size - sent);
            Arrays.fill(target, offset, offset + n, (byte) 0);
            if (sent / (size / 4) != (sent + n) / (size / 4)) {
                System.gc();
                most.accumulateAndGet(used(), Math::max);
            }
            sent += n;
            return n;
        }
    }
}
