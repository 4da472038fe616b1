package org.cupel.train.governance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.schema.model.ModelProbe;
import org.cupel.train.model.FileContent;
import org.cupel.train.model.ModelAttachment;
import org.cupel.train.model.NewModel;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.Heads;
import org.cupel.train.plan.LabelledGraphs;

/** Adds to every model what it says of some crystals, so that whoever runs its export can compare. */
@ApplicationScoped
class ProbeWriter implements ModelAttachment {

    private static final int STRUCTURES = 32;
    private final ObjectMapper json;

    ProbeWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public List<FileContent> files(NewModel model) {
        try {
            byte[] text = json.writeValueAsBytes(probe(model.trained().ensemble(), model.data()));
            return List.of(new FileContent(ModelProbe.PATH, text, "application/json"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A probe is always JSON", impossible);
        }
    }

    private static ModelProbe probe(Ensemble ensemble, LabelledGraphs data) {
        int[] rows = rows(data);
        List<Heads> members = ensemble.predict(data, rows);
        return new ModelProbe(
                ModelProbe.FORMAT,
                Arrays.stream(rows)
                        .mapToObj(row -> CrystalJson.write(data.crystals().get(row)))
                        .toList(),
                members.stream().map(ProbeWriter::answers).toArray(double[][][]::new));
    }

    /** Of all sizes: held-out crystals in the order of their atoms, evenly picked. */
    private static int[] rows(LabelledGraphs data) {
        int[] heldOut = IntStream.concat(Arrays.stream(data.validation()), Arrays.stream(data.test()))
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer row) -> data.crystals().get(row).atomCount())
                        .thenComparing(row -> data.crystals().get(row).structureHash()))
                .mapToInt(Integer::intValue)
                .toArray();
        int count = Math.min(STRUCTURES, heldOut.length);
        return IntStream.range(0, count)
                .map(i -> heldOut[count == 1 ? 0 : i * (heldOut.length - 1) / (count - 1)])
                .toArray();
    }

    private static double[][] answers(Heads member) {
        double[][] answers = new double[member.size()][];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = new double[] {
                member.q10()[i], member.q50()[i], member.q90()[i], member.pStable()[i], member.pMetastable()[i]
            };
        }
        return answers;
    }
}
