package org.cupel.gateway.optimade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cupel.gateway.stack.Admin;
import org.cupel.gateway.stack.GatewayStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long pages take on 100,000 materials: {@code ./mvnw -pl api-gateway test -Dtest=OptimadeSpeedTest -Doptimade.speed}. The
 * figures are for people; that deep pages are reached and every entry is shown once is for the test.
 */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@EnabledIfSystemProperty(named = "optimade.speed", matches = ".*")
class OptimadeSpeedTest {

    private static final int ROUNDS = 9;
    private static final List<String> FILTERS = List.of(
            "",
            "elements HAS ALL \"Li\",\"O\" AND nelements<=4",
            "elements HAS ALL \"La\",\"Nb\",\"Ga\"",
            "nelements=3 AND NOT elements HAS ANY \"Co\",\"Ni\"",
            "chemical_formula_reduced=\"Li2O3\"",
            "chemical_formula_descriptive CONTAINS \"Li2\"",
            "elements:elements_ratios HAS \"Li\":>0.4",
            "_cupel_e_above_hull<0.02 AND elements HAS \"Li\"",
            "_cupel_decision=\"KEEP\"",
            "_cupel_decision=\"KEEP\" AND elements HAS ALL \"Li\",\"O\"",
            "_cupel_predicted_median<0.01");

    @TestHTTPResource("/optimade/v1/structures")
    String address;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void tellsHowLongPagesTake() throws IOException, InterruptedException {
        String script = new String(
                getClass().getResourceAsStream("/optimade/hundred-thousand.sql").readAllBytes(),
                StandardCharsets.UTF_8);
        for (String statement : script.split(";\n")) {
            Admin.execute(statement);
        }
        for (String filter : FILTERS) {
            time(filter.isEmpty() ? "no filter" : filter, "?filter=" + Asked.encoded(filter), true);
        }
        for (String sort : List.of("-nsites", "_cupel_e_above_hull", "-last_modified")) {
            time("sort=" + sort, "?sort=" + sort, true);
        }
        time("page_offset=90000", "?page_offset=90000", false);
        deep();
        memory();
    }

    private void deep() throws IOException, InterruptedException {
        String next = address + "?page_limit=500&response_fields=nsites";
        var millis = new ArrayList<Double>();
        int entries = 0;
        while (next != null) {
            long start = System.nanoTime();
            JsonNode page = get(next);
            millis.add((System.nanoTime() - start) / 1e6);
            entries += page.get("data").size();
            next = page.at("/links/next").textValue();
        }
        assertThat(entries).isGreaterThanOrEqualTo(100_000);
        int last = millis.size() / 10;
        System.out.printf(
                "%d pages of 500 to the end: first tenth %.1f ms a page, last tenth %.1f ms%n",
                millis.size(),
                mean(millis.subList(0, last)),
                mean(millis.subList(millis.size() - last, millis.size())));
    }

    private void time(String what, String query, boolean follow) throws IOException, InterruptedException {
        String first = address + query;
        JsonNode page = get(first);
        String next = page.at("/links/next").textValue();
        String told = String.format(
                "%-55s first page of 20 %s, %s match", what, times(first), page.at("/meta/data_returned"));
        System.out.println(follow && next != null ? told + "; next page " + times(next) : told);
    }

    private String times(String request) throws IOException, InterruptedException {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            get(request);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        millis.sort(null);
        return String.format("%.1f ms (%.1f to %.1f)", millis.get(ROUNDS / 2), millis.get(0), millis.get(ROUNDS - 1));
    }

    private static double mean(List<Double> millis) {
        return millis.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static void memory() {
        var runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                "heap in use after all pages: %d MiB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private JsonNode get(String request) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(request)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(request).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
