package org.cupel.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cupel.gateway.config.AuditConfig;
import org.cupel.gateway.failure.UnavailableException;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;
import org.junit.jupiter.api.Test;

/** With a log that can be away. */
class AuditQueueTest {

    private static final AuditConfig THREE = new AuditConfig() {
        @Override
        public int mostWaiting() {
            return 3;
        }

        @Override
        public Duration writeEvery() {
            return Duration.ofSeconds(1);
        }
    };

    private final List<AuditEntry> written = new ArrayList<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private final AuditQueue queue = new AuditQueue(THREE);
    private final AuditWriter writer = new AuditWriter(queue, new Log(), THREE);

    @Test
    void aWriteWithoutAPlaceIsRefusedAndARefusalWithoutOneIsCounted() {
        away.set(true);
        for (int i = 0; i < 3; i++) {
            assertThat(queue.takePlace()).isTrue();
            queue.fill(entry("write " + i));
        }
        assertThat(queue.takePlace()).isFalse();
        queue.offer(entry("refusal"));
        queue.offer(entry("refusal"));
        assertThatThrownBy(writer::write).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(writer::write).isInstanceOf(UnavailableException.class);
        assertThat(queue.takePlace()).as("what waits keeps its place").isFalse();

        away.set(false);
        writer.write();
        assertThat(written.stream().map(AuditEntry::path))
                .containsExactly("2 refusals found no place", "write 0", "write 1", "write 2");
        assertThat(queue.takePlace()).isTrue();
    }

    @Test
    void moreThanABatchIsWrittenInOrder() {
        AuditQueue large = new AuditQueue(new AuditConfig() {
            @Override
            public int mostWaiting() {
                return 2000;
            }

            @Override
            public Duration writeEvery() {
                return Duration.ofSeconds(1);
            }
        });
        AuditWriter batches = new AuditWriter(large, new Log(), THREE);
        for (int i = 0; i < 1234; i++) {
            large.offer(entry(String.valueOf(i)));
        }
        int batch = 0;
        while (batches.write()) {
            batch++;
        }
        assertThat(batch).isEqualTo(2);
        assertThat(written).hasSize(1234);
        assertThat(written.get(1233).path()).isEqualTo("1233");
    }

    private static AuditEntry entry(String path) {
        return new AuditEntry(null, Instant.EPOCH, "r", null, null, List.of(), "POST", path, null, 200, "127.0.0.1");
    }

    private final class Log implements AuditLog {
        @Override
        public void add(List<AuditEntry> entries) {
            if (away.get()) {
                throw new UnavailableException("away", null);
            }
            written.addAll(entries);
        }

        @Override
        public Slice<AuditEntry> page(AuditFilter filter, PageRequest request) {
            throw new UnsupportedOperationException("Nobody reads here");
        }
    }
}
