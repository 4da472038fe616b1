package org.cupel.gateway.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells the stand-in of the owners what to answer, and asks what it was asked. */
public final class OwnerScript {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String URL = ConfigProvider.getConfig().getValue("cupel.acquisition.url", String.class);

    private OwnerScript() {}

    /** Forgets what was asked before. */
    public static void answers(int status, String type, String body) {
        send(HttpRequest.newBuilder(URI.create(URL + "/script?status=" + status + "&type=" + type))
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public static List<String> asked() {
        return send(HttpRequest.newBuilder(URI.create(URL + "/asked")).build())
                .lines()
                .toList();
    }

    private static String send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new AssertionError("The stand-in does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
