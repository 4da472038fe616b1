package org.cupel.train.figure;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What a drawn SVG holds. */
record Svg(Document document) {

    static Svg of(Figure figure) throws Exception {
        return new Svg(DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(figure.svg()))));
    }

    int count(String tag) {
        return document.getElementsByTagName(tag).getLength();
    }

    /** Elements of one kind filled with a colour, by themselves or by the group they are in. */
    long filled(String tag, String color) {
        return elements(tag).stream()
                .filter(element -> color.equals(inherited(element, "fill")))
                .count();
    }

    List<String> texts() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    String only(String tag) {
        List<Element> all = elements(tag);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " elements <" + tag + ">");
        }
        return all.get(0).getTextContent();
    }

    List<String> ids() {
        return elements("*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private List<Element> elements(String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    private static String inherited(Element element, String attribute) {
        Element at = element;
        while (!at.hasAttribute(attribute) && at.getParentNode() instanceof Element) {
            at = (Element) at.getParentNode();
        }
        return at.getAttribute(attribute);
    }
}
