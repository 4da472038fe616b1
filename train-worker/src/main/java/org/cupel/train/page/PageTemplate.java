package org.cupel.train.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page for people, from a template that lies beside a class; what is filled into HTML is escaped. */
public final class PageTemplate {

    private static final String HTML = "text/html";

    private final Template template;

    private PageTemplate(Template template) {
        this.template = template;
    }

    public static PageTemplate html(Class<?> beside, String name, ValueResolver... resolvers) {
        return of(beside, name, HTML, resolvers);
    }

    /** @param mediaType of the page; only HTML is escaped */
    public static PageTemplate of(Class<?> beside, String name, String mediaType, ValueResolver... resolvers) {
        var engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addValueResolver(ValueResolvers.rawResolver())
                .addResultMapper(new HtmlEscaper(List.of(HTML)));
        for (ValueResolver resolver : resolvers) {
            engine.addValueResolver(resolver);
        }
        return new PageTemplate(engine.build().parse(text(beside, name), Variant.forContentType(mediaType)));
    }

    public TemplateInstance with(String name, Object value) {
        return template.data(name, value);
    }

    private static String text(Class<?> beside, String name) {
        try (InputStream template = beside.getResourceAsStream(name)) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException("The template " + name + " is damaged. Build train-worker anew.", damaged);
        }
    }
}
