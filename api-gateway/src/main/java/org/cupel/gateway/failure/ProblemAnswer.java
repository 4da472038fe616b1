package org.cupel.gateway.failure;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.cupel.gateway.optimade.document.BareErrors;

/** An RFC 9457 problem for a request that never reaches a resource. */
public record ProblemAnswer(int status, String type, String detail) {

    public void send(RoutingContext context, Map<CharSequence, String> headers) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        headers.forEach(response::putHeader);
        if (BareErrors.concern(context.request().path())) {
            response.setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, BareErrors.MEDIA_TYPE)
                    .end(BareErrors.of(status, detail, context.request().path()));
            return;
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(new JsonObject()
                        .put("type", "urn:cupel:problem:" + type)
                        .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
                        .put("status", status)
                        .put("detail", detail)
                        .put("instance", context.request().path())
                        .toBuffer());
    }
}
