package org.cupel.train.figure;

import java.awt.Dimension;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** A chart as SVG with a title and a description for those who listen, in the colours of the reader's scheme. */
final class SvgDocument {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DECIMALS = 2;

    /** As wide as each other, so that a text is as wide as when the chart was laid out. */
    private static final String FONTS = "'DejaVu Sans', Verdana, sans-serif";

    private static final String INK = rgb();
    private static final String SCHEMES = ".cupel-figure{color:#22262a;background:#fff}"
            + "@media (prefers-color-scheme:dark){.cupel-figure{color:#e4e6e8;background:#1a1d20}}"
            + "@media print{.cupel-figure{color:#22262a;background:#fff}}";

    private SvgDocument() {}

    static String of(Drawing drawing, JFreeChart chart) {
        try {
            Document document = newDocument();
            SVGGraphics2D graphics = new SVGGraphics2D(context(document, drawing.name()), false);
            graphics.setSVGCanvasSize(new Dimension(drawing.width(), drawing.height()));
            chart.draw(graphics, drawing.area());
            Element root = graphics.getRoot();
            graphics.dispose();
            dropEmptyDefinitions(root);
            adapt(root);
            describe(root, drawing);
            return text(root);
        } catch (ParserConfigurationException | TransformerException impossible) {
            throw new IllegalStateException("The JDK's own XML works", impossible);
        }
    }

    private static Document newDocument() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().getDOMImplementation().createDocument(SVG, "svg", null);
    }

    /** Ids begin with the figure's name, since several figures share a page. */
    private static SVGGeneratorContext context(Document document, String name) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(DECIMALS);
        context.setComment(null);
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return name + "-" + super.generateID(prefix);
            }
        });
        return context;
    }

    private static void describe(Element root, Drawing drawing) {
        root.setAttribute("viewBox", "0 0 " + drawing.width() + " " + drawing.height());
        root.setAttribute("class", "cupel-figure");
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", drawing.name() + "-title " + drawing.name() + "-desc");
        Element style = element(root, "style", SCHEMES);
        Element desc = element(root, "desc", drawing.description());
        desc.setAttribute("id", drawing.name() + "-desc");
        Element title = element(root, "title", drawing.title());
        title.setAttribute("id", drawing.name() + "-title");
        for (Element first : new Element[] {style, desc, title}) {
            root.insertBefore(first, root.getFirstChild());
        }
    }

    private static Element element(Element root, String name, String text) {
        Element element = root.getOwnerDocument().createElementNS(SVG, name);
        element.setTextContent(text);
        return element;
    }

    /** Batik's group of definitions has one id in every document, and nothing in it. */
    private static void dropEmptyDefinitions(Element root) {
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals("defs") && !child.hasChildNodes()) {
                root.removeChild(child);
                return;
            }
        }
    }

    private static void adapt(Node node) {
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (attribute.getValue().equals(INK)) {
                attribute.setValue("currentColor");
            } else if (attribute.getName().equals("font-family")) {
                attribute.setValue(FONTS);
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            adapt(child);
        }
    }

    private static String text(Element root) throws TransformerException {
        TransformerFactory factory = TransformerFactory.newDefaultInstance();
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        Transformer transformer = factory.newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter out = new StringWriter();
        transformer.transform(new DOMSource(root), new StreamResult(out));
        return out.toString();
    }

    private static String rgb() {
        return "rgb(" + Palette.INK.getRed() + "," + Palette.INK.getGreen() + "," + Palette.INK.getBlue() + ")";
    }
}
