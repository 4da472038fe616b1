package org.cupel.train.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.crystal.Composition;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.signature.SignedModels;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.schema.event.TrainingRequested;
import org.cupel.schema.model.ModelManifest;
import org.cupel.surrogate.split.Part;
import org.cupel.surrogate.split.SplitFractions;
import org.cupel.surrogate.split.StableSplit;
import org.cupel.surrogate.stability.KnownPhase;
import org.cupel.surrogate.stability.KnownPhases;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.KafkaTopic;
import org.cupel.train.anchor.HullData;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.reproduce.Again;
import org.cupel.train.reproduce.ReproductionReport;
import org.cupel.train.trust.HeldOutTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run of the service whose energies above hull go through the hull of known phases. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
@TestProfile(HullRunTest.OnOwnBackbone.class)
class HullRunTest {

    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static final int ROWS = 120;

    private String manifestKey;

    @Inject
    ObjectMapper json;

    @Inject
    OtherServices others;

    @Inject
    Transactions transactions;

    @Inject
    ObjectStore objects;

    @Inject
    SignedModels signed;

    /** Few epochs. */
    public static class OnOwnBackbone implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cupel.training.backbone", "own", "cupel.training.head-epochs", "8");
        }
    }

    @BeforeEach
    @AfterEach
    void leaveNothing() {
        others.forget("hull");
        others.forget("flow");
        others.forget("few");
        // Other tests of this stack expect to train the first champion.
        transactions.sqlInNew(connection -> {
            try (var retire = connection.prepareStatement("update model_states set state = 'retired'"
                    + " where property = 'eAboveHull' and state in ('champion', 'challenger')")) {
                return retire.executeUpdate();
            }
        });
    }

    @Test
    void theModelBringsTheHullThatItMeasuresFrom() throws IOException {
        LabelledGraphs made = HullData.labelled(ROWS, 15);
        for (int i = 0; i < ROWS; i++) {
            others.structure("hull-" + i, CrystalJson.write(made.crystals().get(i)));
            others.label("hull-" + i, "eAboveHull", made.targets()[i], "eV/atom");
            if (i >= 10) {
                others.label(
                        "hull-" + i, "formationEnergyPerAtom", made.formation().energyPerAtomEv()[i], "eV/atom");
            }
        }
        List<String> metals = List.of("Li", "Na", "Ti", "Mn", "Fe", "Co", "Ni", "Mg");
        metals.forEach(metal -> competing("hull-more-" + metal, metal, "O", -1.1));
        others.validated("hull-3", "eAboveHull", 0.07, "dft");

        ModelManifest manifest = signed.open(trained());

        assertThat(manifest.snapshot().rows()).isEqualTo(ROWS);
        KnownPhases phases =
                KnownPhases.read(signed.read(manifest.file("phases.bin").orElseThrow()));
        assertThat(phases.phases()).hasSizeBetween(ROWS / 2, ROWS - 10);
        assertThat(phases.phases())
                .extracting(KnownPhase::id)
                .as("no formation energy, no phase")
                .doesNotContain("hull-3");
        StableSplit split = new StableSplit("cupel-1", new SplitFractions(0.8, 0.1, 0.1));
        assertThat(phases.phases().stream().map(KnownPhase::id).filter(id -> id.startsWith("hull-more-")))
                .as("others compete where their composition is one to learn from")
                .containsExactlyInAnyOrderElementsOf(metals.stream()
                        .filter(metal ->
                                split.partOf(Composition.parse(metal + "2O").reducedFormula()) == Part.TRAIN)
                        .map(metal -> "hull-more-" + metal)
                        .toList())
                .isNotEmpty();
        JsonNode card =
                json.readTree(signed.read(manifest.file("model-card.json").orElseThrow()));
        assertThat(card.at("/metrics/route").asText())
                .contains("Distance to the hull of " + phases.phases().size() + " known phases");
        assertThat(card.at("/use/limits").toString()).contains("Distance to the hull");
        JsonNode baselines = card.at("/metrics/baselines");
        assertThat(baselines.findValuesAsText("name"))
                .contains("XGBoost", "direct regression", "uncorrected distance to the hull");
        assertThat(baselines.findValues("test"))
                .allSatisfy(test -> assertThat(test.get("n")).isEqualTo(card.at("/metrics/test/n")));
        HeldOutTable heldOut =
                json.readValue(signed.read(manifest.file(ModelManifest.HELD_OUT).orElseThrow()), HeldOutTable.class);
        assertThat(heldOut.familiesHeldOut()).isTrue();
        assertThat(manifest.file("drift-reference.json")).isPresent();
        JsonNode drift =
                json.readTree(signed.read(manifest.file("drift-reference.json").orElseThrow()));
        assertThat(drift.get("features").isNull()).isFalse();

        ReproductionReport again = Again.of(manifestKey, objects, signed, "--exact");
        assertThat(again.reasons()).isEmpty();
        assertThat(again.comparison().weights().none()).isTrue();
        assertThat(again.comparison().sameGraph()).isTrue();
    }

    private void competing(String id, String metal, String other, double energyPerAtomEv) {
        others.structure(
                id,
                "{\"lattice\":[[4.2,0,0],[0,4.2,0],[0,0,4.2]],\"species\":[\"" + metal + "\",\"" + metal + "\",\""
                        + other + "\"],\"frac\":[[0,0,0],[0.5,0.5,0],[0.5,0.5,0.5]]}");
        others.label(id, "formationEnergyPerAtom", energyPerAtomEv, "eV/atom");
    }

    private String trained() throws IOException {
        UUID request = UUID.randomUUID();
        UUID campaign = UUID.randomUUID();
        new KafkaTopic("training.requested")
                .send(
                        campaign.toString(),
                        json.writeValueAsString(new TrainingRequested(request, campaign, "eAboveHull", "test", 0)),
                        "/cupel/acquisition-service",
                        UUID.randomUUID());
        TrainingCompleted completed = json.readValue(
                new KafkaTopic("training.completed")
                        .await(1, LIMIT, message -> message.value().contains(request.toString()))
                        .get(0)
                        .value(),
                TrainingCompleted.class);
        assertThat(completed.failure()).isNull();
        assertThat(completed.reason())
                .as("what predict-worker makes of its files is what training says")
                .doesNotContain("parity");
        manifestKey = transactions.sqlInNew(connection -> {
            try (var select = connection.prepareStatement("select manifest_key from model_list where model_id = ?")) {
                select.setObject(1, completed.modelId());
                var row = select.executeQuery();
                row.next();
                return row.getString(1);
            }
        });
        return manifestKey;
    }
}
