package org.cupel.backbone.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that ask for more than data, or for too much of it; made by src/test/python/make_weight_files.py. */
class HostileFilesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // names that are not on the list
                "os-system.pt | names 'posix.system'",
                "os-system-legacy.pth.tar | names 'posix.system'",
                "eval.pt | names '__builtin__.eval'",
                "exec-protocol4.pt | names 'builtins.exec'",
                "getattr.pt | names '__builtin__.getattr'",
                "setstate.pt | names 'argparse.Namespace'",
                "dotted.pt | names 'torch._utils._rebuild_tensor_v2.__globals__'",
                "module-with-system.pt | names 'os.system'",
                "module-init.pt | names 'torch.load'",
                // names on the list, used for something else
                "call-of-result.pt | calls something that is not a name on the list",
                "storage-called.pt | calls 'torch.FloatStorage', which may only be mentioned",
                "dict-from-items.pt | makes an OrderedDict from other things",
                "tensor-of-text.pt | makes a tensor from other things",
                "setstate-on-tensor.pt | restores the state of something that has none",
                "setstate-on-name.pt | restores the state of something that has none",
                "extension.pt | has the step 0x82",
                "inst.pt | has the step 0x69",
                // endless or huge
                "contains-itself.pt | contains itself",
                "deep.pt | nested too deeply",
                "doubling.pt | nested too deeply or contains itself",
                "doubling-key.pt | holds no tensor",
                "list-key.pt | a key that is a list",
                "huge-text.pt | ends in the middle of an item",
                "negative-text.pt | more than 2 GB",
                "huge-number.pt | has the step 0x8b",
                "blown-up.pt | more numbers than the file has bytes",
                "overflow.pt | reaches outside of storage '0' of 4 FLOAT32",
                // damaged
                "no-memo.pt | recalls item 5",
                "no-mark.pt | a mark that was not set",
                "empty-stack.pt | empty stack",
                "protocol-9.pt | pickle protocol 9",
                "outside.pt | reaches outside",
                "negative-offset.pt | reaches outside",
                "negative-stride.pt | reaches outside",
                "short-storage.pt | wants 16 bytes in storage '0', which has 12",
                "no-storage.pt | wants storage '0', which the file lacks",
                "other-storage.pt | names 'torch.ComplexFloatStorage'",
                "two-kinds.pt | speaks of storage '0' as 4 FLOAT64",
                "big-endian.pt | byte order 'big'; only little-endian",
                "big-endian-legacy.pth.tar | big-endian numbers; only little-endian",
                "script.pt | is a TorchScript program",
                "compressed.pt | has the compressed entry 'x/data.pkl'",
                "two-pickles.pt | has two entries 'x/data.pkl'",
                "no-tensor.pt | holds no tensor",
                "unknown-type.safetensors | tensor 'a' has numbers of kind 'F8_E4M3'",
                "outside.safetensors | tensor 'a' of shape [5] and kind F32 lies at bytes [0,20] of 16",
                "negative.safetensors | tensor 'a' has shape [-4]",
                "huge.safetensors | tensor 'a' has shape [3037000500, 3037000500]",
                "twice.safetensors | Duplicate field 'a'",
                "long-header.safetensors | ends inside of its header of 1099511627776 bytes",
                "big-endian.nqx | array 'readout.weights[4x0e->1x0e]' is big-endian ('>f4')",
                "objects.nqx | numbers of kind",
                "column-major.nqx | column-major"
            })
    void refused(String name, String reason) {
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> assertThatThrownBy(() -> Checkpoints.read(CheckpointsTest.file(name)))
                        .isInstanceOf(WeightException.class)
                        .hasMessageStartingWith(name + ": ")
                        .hasMessageContaining(reason)
                        .hasMessageEndingWith("."));
        assertThat(Files.exists(Path.of("cupel-was-here"))).isFalse();
    }

    @Test
    void a_refused_name_says_what_to_do() {
        assertThatThrownBy(() -> Checkpoints.read(CheckpointsTest.file("os-system.pt")))
                .hasMessage(
                        "os-system.pt: its pickle names 'posix.system', which is not on the list of what weights need;"
                                + " nothing was executed. Maybe save only the weights: torch.save(model.state_dict()) or"
                                + " safetensors.");
    }
}
