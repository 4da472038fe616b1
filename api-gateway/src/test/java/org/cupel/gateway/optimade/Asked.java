package org.cupel.gateway.optimade;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Requests as clients of OPTIMADE send them. */
final class Asked {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Asked() {}

    static Response raw(String address) {
        return given().urlEncodingEnabled(false).redirects().follow(false).get(address);
    }

    static JsonNode of(String address) {
        return json(raw(address).then().statusCode(200).extract().response());
    }

    static Response filtered(String filter) {
        return raw("/optimade/v1/structures?page_limit=500&response_fields=nsites&filter=" + encoded(filter));
    }

    /** Ids of everything that matches, over all pages. */
    static List<String> ids(String filter) {
        return ids(filter, "id", 500);
    }

    static List<String> ids(String filter, String sort, int limit) {
        List<String> ids = new ArrayList<>();
        String next = "/optimade/v1/structures?response_fields=nsites&sort=" + sort + "&page_limit=" + limit
                + "&filter=" + encoded(filter);
        while (next != null) {
            JsonNode page = of(next);
            page.get("data").forEach(entry -> ids.add(entry.get("id").textValue()));
            next = page.get("links").get("next").textValue();
        }
        return ids;
    }

    static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
