package org.cupel.ingest.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.cupel.ingest.http.HttpLimits.Circuit;
import org.cupel.ingest.http.HttpLimits.Rate;
import org.cupel.ingest.http.HttpLimits.Retrying;
import org.cupel.ingest.http.HttpLimits.TimeOuts;

/** One downloader per worker, so that all downloads share the patience of a host. */
@ApplicationScoped
class DownloaderProducer {

    @Produces
    @Singleton
    Downloader downloader(HttpConfig config) {
        return new Downloader(limits(config), Clock.systemUTC());
    }

    static HttpLimits limits(HttpConfig config) {
        return new HttpLimits(
                new TimeOuts(
                        config.connectTimeout(),
                        config.firstByteTimeout(),
                        config.wholeBodyTimeout(),
                        config.slowWindow(),
                        config.slowBytes()),
                new Retrying(
                        config.attempts(),
                        config.firstPause(),
                        config.longestPause(),
                        config.totalTime(),
                        config.longestRetryAfter()),
                new Circuit(config.circuitFailures(), config.circuitOpen()),
                new Rate(config.requestsPerSecond(), config.burst(), config.atOnce()),
                hosts(config),
                config.userAgent());
    }

    private static Map<String, Rate> hosts(HttpConfig config) {
        return config.hosts().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        host -> new Rate(
                                host.getValue().requestsPerSecond(),
                                host.getValue().burst(),
                                host.getValue().atOnce())));
    }
}
