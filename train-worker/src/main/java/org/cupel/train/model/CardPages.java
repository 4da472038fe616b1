package org.cupel.train.model;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A model card as pages for people, from the templates beside it. */
final class CardPages {

    private static final String HTML = "text/html";

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addValueResolver(figures())
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .build();
    private final Template markdown = engine.parse(text("model-card.md"), Variant.forContentType("text/markdown"));
    private final Template html = engine.parse(text("model-card.html"), Variant.forContentType(HTML));

    String markdown(ModelCard card) {
        return markdown.data("card", card).render();
    }

    String html(ModelCard card) {
        return html.data("card", card).render();
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

    private static String text(String name) {
        try (InputStream template = CardPages.class.getResourceAsStream(name)) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException("The template " + name + " is damaged. Build train-worker anew.", damaged);
        }
    }
}
