package org.cupel.workbench.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DiscoveryChartTest {

    @TempDir
    private Path folder;

    private String drawn() throws Exception {
        Path awkward = Files.move(Finished.table(folder, 80, true), folder.resolve("a <b> & \"c\".csv"));
        Path svg = folder.resolve("out.svg");
        Program program = Program.run(
                "backtest",
                "--table",
                "" + awkward,
                "--goal",
                "depth <= 0.2 and gap between 0.2 and 2.5",
                "--policy",
                "forest-feasibility",
                "--seeds",
                "2",
                "--initial",
                "10",
                "--svg",
                "" + svg);
        assertThat(program.exitCode()).as(program.errors()).isZero();
        return Files.readString(svg);
    }

    @Test
    void itIsWellFormedAndHasALineAndABandForEachPolicy() throws Exception {
        String text = drawn();
        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
        Element root = document.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).contains("depth <= 0.2");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).contains("a <b> & \"c\".csv");
        NodeList paths = root.getElementsByTagName("path");
        assertThat(paths.getLength()).isEqualTo(2 * 3);
        assertThat(IntStream.range(0, paths.getLength()).mapToObj(i -> ((Element) paths.item(i)).getAttribute("d")))
                .allMatch(path -> path.matches("M[0-9. ]+(L[0-9. ]+)+Z?"));
        assertThat(text)
                .contains("forest-feasibility", "random", "forest-greedy", "expected by chance", "results asked for")
                .contains("prefers-color-scheme:dark")
                .doesNotContain("NaN", "Infinity", "http://fonts", "@import");
    }

    @Test
    void theSameNumbersAreTheSameBytes() throws Exception {
        String first = drawn();
        Files.delete(folder.resolve("a <b> & \"c\".csv"));
        assertThat(drawn()).isEqualTo(first);
    }
}
