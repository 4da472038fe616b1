package org.cupel.train.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A page that was written, read as XML. */
record WrittenPage(Document document) {

    static WrittenPage of(Path file) throws IOException {
        try {
            return new WrittenPage(DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException broken) {
            throw new AssertionError("The page is not well formed", broken);
        }
    }

    int count(String tag) {
        return elements(document.getDocumentElement(), tag).size();
    }

    List<String> texts(String tag) {
        return elements(document.getDocumentElement(), tag).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    List<String> ids() {
        return elements(document.getDocumentElement(), "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** Ids that elements say they are labelled by. */
    List<String> labels() {
        return elements(document.getDocumentElement(), "*").stream()
                .map(element -> element.getAttribute("aria-labelledby"))
                .filter(ids -> !ids.isEmpty())
                .flatMap(ids -> Arrays.stream(ids.split(" ")))
                .toList();
    }

    /** Cells of the row with this head, in the table of a section that is labelled so. */
    List<String> cells(String table, String section, String row) {
        return elements(document.getDocumentElement(), "section").stream()
                .filter(one -> one.getAttribute("aria-labelledby").equals(section))
                .flatMap(one -> elements(one, "div").stream())
                .filter(one -> one.getAttribute("aria-label").startsWith(table))
                .flatMap(one -> elements(one, "tr").stream())
                .filter(one -> !elements(one, "th").isEmpty()
                        && elements(one, "th").get(0).getTextContent().equals(row))
                .flatMap(one -> elements(one, "td").stream())
                .map(Element::getTextContent)
                .toList();
    }

    private static List<Element> elements(Element within, String tag) {
        NodeList nodes = within.getElementsByTagName(tag);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }
}
