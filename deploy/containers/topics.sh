#!/bin/sh
# Creates the topics that are missing. The list is checked against org.cupel.schema.event.Topic by a test.
set -eu
create() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$CUPEL_KAFKA_BOOTSTRAP" --create --if-not-exists \
    --topic "$1" --partitions "$2" --replication-factor "${CUPEL_KAFKA_REPLICAS:-1}"
}
create materials.ingested 3
create training.requested 3
create training.completed 3
create model.trained 3
create model.probed 3
create model.promoted 1
create prediction.requested 12
create prediction.completed 3
create candidates.ranked 3
create candidate.moved 3
create validation.recorded 3
