package org.cupel.stack;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** server.properties of a single broker. */
final class KafkaSettings {
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("inter.broker.listener.name", "PLAINTEXT"),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("num.partitions", "1"),
            Map.entry("auto.create.topics.enable", "false"),
            // One broker: everything that is kept several times elsewhere is kept once here.
            Map.entry("default.replication.factor", "1"),
            Map.entry("min.insync.replicas", "1"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "6"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "6"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            // After a kill the broker must not wait for its own former self to time out.
            Map.entry("broker.session.timeout.ms", "3000"),
            Map.entry("broker.heartbeat.interval.ms", "1000"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("log.retention.hours", "168"),
            Map.entry("log.segment.bytes", "67108864"),
            Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"));

    private KafkaSettings() {}

    static String of(Path logFolder, int port, int controllerPort) throws IOException {
        Properties properties = new Properties();
        properties.putAll(FIXED);
        String client = "PLAINTEXT://127.0.0.1:" + port;
        String controller = "127.0.0.1:" + controllerPort;
        properties.setProperty("listeners", client + ",CONTROLLER://" + controller);
        properties.setProperty("advertised.listeners", client);
        properties.setProperty("controller.quorum.voters", "1@" + controller);
        properties.setProperty("log.dirs", logFolder.toString());
        StringWriter text = new StringWriter();
        properties.store(text, null);
        return text.toString();
    }
}
