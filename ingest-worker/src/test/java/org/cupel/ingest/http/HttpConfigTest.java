package org.cupel.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.cupel.ingest.http.HttpLimits.Rate;
import org.junit.jupiter.api.Test;

/** Limits as an operator sets them. */
class HttpConfigTest {

    @Test
    void one_host_may_be_asked_at_another_rate() {
        HttpLimits limits = limits(Map.of(
                "cupel.ingest.http.hosts.\"slow.example.org\".requests-per-second", "0.5",
                "cupel.ingest.http.hosts.\"slow.example.org\".at-once", "1"));

        assertThat(limits.rate("slow.example.org")).isEqualTo(new Rate(0.5, 1, 1));
        assertThat(limits.rate("other.example.org")).isEqualTo(new Rate(5, 5, 4));
    }

    @Test
    void nothing_has_to_be_set() {
        HttpLimits limits = limits(Map.of());

        assertThat(limits.retrying().longestRetryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(limits.timeOuts().connect()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void nobody_sets_more_than_four_at_once() {
        assertThatThrownBy(() -> limits(Map.of("cupel.ingest.http.at-once", "8")))
                .hasMessageContaining("8 at once")
                .hasMessageContaining("1 to 4");
    }

    private static HttpLimits limits(Map<String, String> settings) {
        HttpConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 500))
                // The service reads 10S as Quarkus does.
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(HttpConfig.class)
                .build()
                .getConfigMapping(HttpConfig.class);
        return DownloaderProducer.limits(config);
    }
}
