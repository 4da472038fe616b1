package org.cupel.train.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cupel.train.TestSettings;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.network.TargetScaling;
import org.cupel.train.network.WeightInitialiser;
import org.junit.jupiter.api.Test;

class EnsembleFileTest {

    private final List<MemberWeights> members = List.of(
            WeightInitialiser.fresh(TestSettings.SHAPE, new TargetScaling(0.1, 1.0 / 3), 42),
            WeightInitialiser.fresh(TestSettings.SHAPE, new TargetScaling(0.1, 1.0 / 3), 43));

    @Test
    void restoresEveryBit() {
        List<MemberWeights> read = EnsembleFile.read(EnsembleFile.write(members));

        assertThat(read).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(read.get(i).parameters()).isEqualTo(members.get(i).parameters());
            assertThat(read.get(i).statistics()).isEqualTo(members.get(i).statistics());
            assertThat(read.get(i).scaling()).isEqualTo(members.get(i).scaling());
            assertThat(read.get(i).shape()).isEqualTo(members.get(i).shape());
        }
    }

    @Test
    void followsTheFormat() {
        byte[] file = EnsembleFile.write(members);
        long headLength = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();

        assertThat(headLength % 8).isZero();
        assertThat(new String(file, 8, (int) headLength, StandardCharsets.UTF_8))
                .startsWith("{\"__metadata__\":{")
                .contains(
                        "\"member.0.element.projection\":{\"dtype\":\"F32\",\"shape\":[27,16],\"data_offsets\":[0,1728]}");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> EnsembleFile.read("nothing of the kind".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("19 bytes");
    }
}
