package org.cupel.gateway.optimade;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.cupel.gateway.optimade.filter.FilterGarden;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.SampleMaterials;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Filters of all sorts, down to the database and back. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class FuzzedRequestTest {

    private static final int REQUESTS = 4_000;
    private static final Set<Integer> EXPECTED = Set.of(200, 400, 501);

    @TestHTTPResource("/optimade/v1/")
    String base;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void seed() {
        SampleMaterials.seed("sample", 300);
    }

    @Test
    void noFilterBreaksAnything() throws IOException, InterruptedException {
        Map<Integer, Integer> outcomes = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < REQUESTS; seed++) {
            var garden = new FilterGarden(new Random(1_000_000 + seed));
            String filter = seed % 3 == 0 ? garden.damaged() : garden.grown();
            int status = status(filter, seed % 7 == 0 ? "references" : "structures", seed % 11 == 0);
            outcomes.merge(status, 1, Integer::sum);
            if (!EXPECTED.contains(status)) {
                wrong.add("seed " + seed + " answered " + status + ": " + filter);
            }
        }
        System.out.println(REQUESTS + " requests: " + outcomes);
        assertThat(wrong).isEmpty();
        assertThat(outcomes.get(200)).isGreaterThan(REQUESTS / 4);
    }

    @Test
    void theLargestFilterThatIsReadIsAnswered() throws IOException, InterruptedException {
        assertThat(status("nsites=1 OR ".repeat(900) + "nsites=12", "structures", false))
                .isEqualTo(200);
        assertThat(status("(".repeat(40) + "nsites=12" + ")".repeat(40), "structures", false))
                .isEqualTo(200);
        assertThat(status("elements HAS ANY \"Li\"" + ",\"Xx\"".repeat(1_900), "structures", false))
                .isEqualTo(200);
        assertThat(status("(".repeat(5_000), "structures", false)).isEqualTo(400);
    }

    private int status(String filter, String entries, boolean sorted) throws IOException, InterruptedException {
        String address = base + entries + "?page_limit=3&filter=" + Asked.encoded(filter)
                + (sorted && entries.equals("structures") ? "&sort=-_cupel_e_above_hull" : "");
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
