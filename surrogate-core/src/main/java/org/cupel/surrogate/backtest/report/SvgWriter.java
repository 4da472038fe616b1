package org.cupel.surrogate.backtest.report;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of an SVG file, one line each. */
final class SvgWriter {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    SvgWriter() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException impossible) {
            throw broken(impossible);
        }
    }

    /** @param attributes names and values in turn */
    SvgWriter open(String name, String... attributes) {
        try {
            xml.writeStartElement(name);
            if (name.equals("svg")) {
                xml.writeDefaultNamespace(SVG);
            }
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
            }
            return this;
        } catch (XMLStreamException impossible) {
            throw broken(impossible);
        }
    }

    SvgWriter close() {
        try {
            xml.writeEndElement();
            xml.writeCharacters("\n");
            return this;
        } catch (XMLStreamException impossible) {
            throw broken(impossible);
        }
    }

    SvgWriter text(String name, String text, String... attributes) {
        open(name, attributes);
        try {
            xml.writeCharacters(allowed(text));
        } catch (XMLStreamException impossible) {
            throw broken(impossible);
        }
        return close();
    }

    SvgWriter line(String kind, double x1, double y1, double x2, double y2) {
        return open("line", "class", kind, "x1", pixels(x1), "y1", pixels(y1), "x2", pixels(x2), "y2", pixels(y2))
                .close();
    }

    SvgWriter label(String kind, double x, double y, String text) {
        return text("text", text, "class", kind, "x", pixels(x), "y", pixels(y));
    }

    static String pixels(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A file name may hold what XML may not. */
    private static String allowed(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private static IllegalStateException broken(XMLStreamException failed) {
        return new IllegalStateException("Writing XML into memory failed", failed);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
