package org.hongyan.printing.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes a paper as PDF, with the characters that it uses embedded. The tree is built in memory, so
 * that no text can be taken for markup and nothing is fetched from anywhere.
 */
public final class PdfPaper {

  private static final String FONT = "noto-serif-sc.ttf";

  /** Warns of typefaces that a PDF may name without embedding, and that no paper uses. */
  private static final Logger QUIET =
      Logger.getLogger("org.apache.pdfbox.pdmodel.font.PDType1Font");

  static {
    QUIET.setLevel(Level.SEVERE);
  }

  private final Document document;
  private final Element body;

  private PdfPaper() {
    try {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    Element html = document.createElement("html");
    document.appendChild(html);
    add(add(html, "head"), "style").setTextContent(style());
    body = add(html, "body");
  }

  public static void write(Paper paper, OutputStream out) throws IOException {
    PdfPaper pdf = new PdfPaper();
    boolean newPage = false;
    for (Block block : paper.blocks()) {
      if (block instanceof Block.Line line) {
        pdf.line(line, newPage);
      } else if (block instanceof Block.Table table) {
        pdf.table(table);
      }
      newPage = block instanceof Block.NewPage;
    }
    new PdfRendererBuilder()
        .withW3cDocument(pdf.document, null)
        .useFont(() -> PdfPaper.class.getResourceAsStream(FONT), "Paper")
        .withProducer("Hongyan")
        .toStream(out)
        .run();
  }

  private void line(Block.Line line, boolean newPage) {
    Element paragraph = add(body, "p");
    String style = line.style().name().toLowerCase(Locale.ROOT);
    paragraph.setAttribute("class", newPage ? style + " new-page" : style);
    // a line without text keeps its height
    paragraph.setTextContent(line.text().isEmpty() ? "\u00a0" : line.text());
  }

  private void table(Block.Table content) {
    Element table = add(body, "table");
    table.setAttribute("class", content.tall() ? "tall" : "low");
    for (int i = 0; i < content.head().size(); i++) {
      add(table, "col").setAttribute("style", "width:" + content.share(i, 100) + "%");
    }
    row(add(table, "thead"), "th", content.head());
    Element rows = add(table, "tbody");
    content.rows().forEach(row -> row(rows, "td", row));
  }

  private void row(Element parent, String tag, List<String> texts) {
    Element row = add(parent, "tr");
    texts.forEach(text -> add(row, tag).setTextContent(text));
  }

  private Element add(Element parent, String tag) {
    Element child = document.createElement(tag);
    parent.appendChild(child);
    return child;
  }

  private static String style() {
    try (InputStream style = PdfPaper.class.getResourceAsStream("paper.css")) {
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
