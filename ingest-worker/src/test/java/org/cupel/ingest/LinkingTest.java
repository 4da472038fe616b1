package org.cupel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.cell.Supercell;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.ingest.link.LinkTable;
import org.cupel.ingest.link.MaterialLink;
import org.cupel.ingest.link.MaterialLinks;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.jobs.JobQueue;
import org.cupel.platform.jobs.JobState;
import org.cupel.platform.jobs.JobStatus;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.junit.jupiter.api.Test;

/** The same structure from two sources is linked, whatever its setting; another of the same formula is not. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class LinkingTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    JobQueue jobs;

    @Inject
    MaterialLinks links;

    @Inject
    LinkTable table;

    @Inject
    Transactions transactions;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    /** Cubic ABO3 of elements that no other test puts together. */
    private static Crystal perovskite(double edgeAngstrom, double originFraction) {
        double[] sites = {0, 0, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0, 0.5, 0, 0.5, 0, 0.5, 0.5};
        for (int i = 0; i < sites.length; i++) {
            sites[i] += originFraction;
        }
        return new Crystal(
                Lattice.ofParameters(edgeAngstrom, edgeAngstrom, edgeAngstrom, 90, 90, 90),
                List.of(Element.Tm, Element.Pa, Element.O, Element.O, Element.O),
                sites);
    }

    /** The same atoms in the same cell with one oxygen off its face centre. */
    private static Crystal nearMiss() {
        double[] sites = {0, 0, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0, 0.5, 0, 0.5, 0.25, 0.25, 0.25};
        return new Crystal(
                Lattice.ofParameters(4.4, 4.4, 4.4, 90, 90, 90),
                List.of(Element.Tm, Element.Pa, Element.O, Element.O, Element.O),
                sites);
    }

    private String id(String name) {
        return mark + "-" + name;
    }

    private String row(String name, Crystal crystal) {
        return "{\"material_id\":\"" + id(name) + "\",\"structure\":" + CrystalJson.write(crystal) + "}";
    }

    /** Sends rows of a source and waits until they are compared; returns the run. */
    private JsonPath send(String source, String... rows) {
        String runId = IngestClient.put(List.of(rows), Map.of("name", source + ".jsonl", "source", mark + source))
                .getString("runId");
        JsonPath run = IngestClient.finished(runId);
        assertThat(run.getInt("upserted") + run.getInt("unchanged")).isEqualTo(rows.length);
        if (run.getInt("upserted") > 0) {
            Eventually.is(
                    "linking of " + runId, LIMIT, () -> jobs.recent("linking", 100), recent -> isLinked(runId, recent));
        }
        return run;
    }

    /** A job that finds much to compare leaves the rest to others, whose keys begin with the run too. */
    private static boolean isLinked(String runId, List<JobStatus> recent) {
        List<JobStatus> ofRun =
                recent.stream().filter(job -> job.dedupKey().startsWith(runId)).toList();
        return !ofRun.isEmpty() && ofRun.stream().allMatch(job -> job.state() == JobState.SUCCEEDED);
    }

    /** Those of this test. */
    private List<MaterialLink> linksOf(String name) {
        return links.of(id(name)).stream()
                .filter(link -> link.otherId().startsWith(mark))
                .toList();
    }

    private List<String> linked(String name) {
        return linksOf(name).stream().map(MaterialLink::otherId).toList();
    }

    @Test
    void linksAreToldBothWaysAndFollowTheStructures() {
        Crystal other = Supercell.of(perovskite(4.42, 0.13), 2, 1, 2);
        send("one", row("a", perovskite(4.4, 0)), row("again", perovskite(4.4, 0)));
        send("two", row("b", other), row("miss", nearMiss()));

        assertThat(linked("a")).containsExactly(id("b"));
        assertThat(linked("b")).containsExactlyInAnyOrder(id("a"), id("again"));
        assertThat(linked("miss")).isEmpty();
        MaterialLink link = linksOf("a").get(0);
        assertThat(link.otherSource()).isEqualTo(mark + "two");
        assertThat(link.rms()).isLessThan(1e-6);
        assertThat(link.tolerance()).contains("sites 0.3");

        // Nothing is new: the same links, not written anew.
        assertThat(send("two", row("b", other)).getInt("unchanged")).isOne();
        send("three", row("c", perovskite(4.5, 0.4)));
        assertThat(linksOf("a")).contains(link).hasSize(2);
        assertThat(linked("c")).containsExactlyInAnyOrder(id("a"), id("again"), id("b"));

        // The structure becomes another one: its links go.
        send("two", row("b", nearMiss()));
        assertThat(linked("b")).isEmpty();
        assertThat(linked("a")).containsExactly(id("c"));
    }

    /** What a job compared is its own view: another that looked earlier or at other structures must not undo it. */
    @Test
    void ofTwoJobsAtOnceNeitherUndoesTheOther() {
        send("one", row("a", perovskite(4.4, 0)));
        send("two", row("b", perovskite(4.4, 0.2)), row("miss", nearMiss()));
        assertThat(linked("a")).containsExactly(id("b"));

        LinkTable.Key late = new LinkTable.Key(id("b"), "of an earlier structure", "");
        LinkTable.Pair stale = new LinkTable.Pair(id("b"), "of an earlier structure", id("miss"), "", 0.1, 0.1, "");
        transactions.inNew(() -> {
            table.link(List.of(late), List.of());
            table.link(List.of(late), List.of(stale));
            return null;
        });
        assertThat(linked("a")).containsExactly(id("b"));
        assertThat(linked("miss")).isEmpty();
    }
}
