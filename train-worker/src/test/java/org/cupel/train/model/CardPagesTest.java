package org.cupel.train.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.schema.model.SnapshotReference;
import org.cupel.train.plan.Shortening;
import org.cupel.train.recipe.MemberRecipe;
import org.junit.jupiter.api.Test;

class CardPagesTest {

    private static final UUID RUN = UUID.randomUUID();
    private static final Quality NOTHING = new Quality(0, null, null, null, null, null, null);
    private static final Quality SOME = new Quality(40, 0.0421234, 0.06, 0.7312, 0.644, 0.48, 0.78);

    private final CardPages pages = new CardPages();

    @Test
    void bothPagesSayTheSame() {
        ModelCard card = card("a limit", new CardBackbone("own", "cafe", "CC-BY-4.0", "crystals", "a paper"));
        for (String page : List.of(pages.markdown(card), pages.html(card, List.of()))) {
            assertThat(page)
                    .contains("Model card: eAboveHull", "a limit", "0.04212", "0.7312", "64 % (48 % to 78 %)")
                    .contains("ingested:dft 7", "label is not finite 1", "Fe, Li, O", "cut to keep the time budget")
                    .contains("own", "cafe", "CC-BY-4.0", "./cupel reproduce " + RUN, "pytorch 2.10")
                    .contains("XGBoost, test", "Materials Project")
                    .doesNotContain("NOT_FOUND", "null", "{card", "{#", "{/");
        }
    }

    @Test
    void whatTheRowsDoNotDefineIsADashAndNoBackboneIsNoLine() {
        String page = pages.markdown(card("a limit", null));
        assertThat(page).contains("| validation | 0 | – | – | – | – (– to –) |").doesNotContain("Backbone");
    }

    @Test
    void aPageCannotCarryMarkup() {
        assertThat(pages.html(card("<script>alert(1)</script>", null), List.of()))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    private static ModelCard card(String limit, CardBackbone backbone) {
        LeakageFigures leakage = new LeakageFigures(40, 0, 0, 12);
        return new ModelCard(
                ModelCard.FORMAT,
                "eAboveHull",
                Map.of("unit", "eV/atom"),
                UUID.randomUUID(),
                RUN,
                "beef",
                new CardData(
                        new SnapshotReference("beef", "snapshots/beef", 7),
                        Map.of("label is not finite", 1),
                        Map.of("ingested:dft", 7),
                        5,
                        1,
                        1,
                        List.of("Fe", "Li", "O"),
                        2,
                        40),
                "CGCNN",
                backbone,
                Map.of("epochs", "40"),
                List.of(42L),
                "fresh weights",
                List.of(new MemberRecipe(42, 20, 20, 17, List.of(new Shortening(3, 20)))),
                new Metrics(5, NOTHING, SOME, List.of(baseline()), null),
                new CardLeakage("Zero-leak.", "By composition.", leakage, leakage),
                new CardUse("To rank.", List.of(limit)),
                new CardLicence("CC-BY-4.0", null, List.of("Materials Project")),
                "bad6d53",
                new Environment("17", "Linux", "a processor", 2, 768, "cpu", Map.of("pytorch", "2.10")));
    }

    private static BaselineQuality baseline() {
        return new BaselineQuality(
                "XGBoost", new PointQuality(0, null, null, null), new PointQuality(40, 0.07, 0.1, 0.5));
    }
}
