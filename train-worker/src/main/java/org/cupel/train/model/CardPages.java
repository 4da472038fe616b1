package org.cupel.train.model;

import io.quarkus.qute.ValueResolver;
import java.util.List;
import java.util.Locale;
import org.cupel.train.figure.Figure;
import org.cupel.train.page.PageTemplate;

/** A model card as pages for people, from the templates beside it. */
final class CardPages {

    private final PageTemplate markdown = PageTemplate.of(CardPages.class, "model-card.md", "text/markdown", figures());
    private final PageTemplate html = PageTemplate.html(CardPages.class, "model-card.html", figures());

    String markdown(ModelCard card) {
        return markdown.with("card", card).render();
    }

    String html(ModelCard card, List<Figure> drawn) {
        return html.with("card", card).data("figures", drawn).render();
    }

    /** {@code value.figure}: four significant digits; {@code value.percent}; a dash for what the rows do not define. */
    private static ValueResolver figures() {
        return ValueResolver.builder()
                .appliesTo(context -> context.getParams().isEmpty()
                        && (context.getBase() == null || context.getBase() instanceof Double)
                        && (context.getName().equals("figure")
                                || context.getName().equals("percent")))
                .resolveSync(context -> {
                    Double value = (Double) context.getBase();
                    if (value == null) {
                        return "–";
                    }
                    return context.getName().equals("figure")
                            ? String.format(Locale.ROOT, "%.4g", value)
                            : String.format(Locale.ROOT, "%.0f %%", 100 * value);
                })
                .build();
    }
}
