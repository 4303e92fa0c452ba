package org.hongyan.ledger.reading.sheet;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * The zip container of a workbook, read from memory: parts are streamed and never unpacked whole,
 * what comes out of them is counted, and their XML may neither declare nor fetch anything.
 */
final class WorkbookPackage implements Closeable {

  private static final long WORTH_JUDGING = 8L * 1024 * 1024;
  private static final int HIGHEST_RATIO = 150;
  private static final int MOST_PARTS = 5_000;
  private static final String WORKBOOK = "xl/workbook.xml";

  private final ZipFile zip;
  private final Limits limits;
  private long inflated;

  private WorkbookPackage(ZipFile zip, Limits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  static WorkbookPackage open(byte[] content, Limits limits) throws IOException {
    ZipFile zip;
    try {
      zip =
          ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
    } catch (IOException | IllegalArgumentException e) {
      throw damaged();
    }
    var opened = new WorkbookPackage(zip, limits);
    try {
      opened.inspect();
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
    return opened;
  }

  static RuleViolation damaged() {
    return new RuleViolation(Kind.UNPROCESSABLE, "LEDGER_DAMAGED");
  }

  static RuleViolation tooLargeInside() {
    return new RuleViolation(Kind.UNPROCESSABLE, "LEDGER_TOO_LARGE_INSIDE");
  }

  private void inspect() {
    int parts = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.endsWith("vbaproject.bin") || name.contains("xl/macrosheets/")) {
        throw new RuleViolation(Kind.UNPROCESSABLE, "LEDGER_HAS_MACROS");
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new RuleViolation(Kind.UNPROCESSABLE, "LEDGER_PASSWORD_PROTECTED");
      }
      if (++parts > MOST_PARTS || isBomb(entry.getSize(), entry.getCompressedSize())) {
        throw tooLargeInside();
      }
    }
    if (zip.getEntry(WORKBOOK) == null) {
      throw new RuleViolation(Kind.UNSUPPORTED, "LEDGER_NOT_A_WORKBOOK");
    }
  }

  private boolean isBomb(long size, long compressed) {
    return size > limits.inflated()
        || size > WORTH_JUDGING && size / Math.max(1, compressed) > HIGHEST_RATIO;
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /** Sends the part's XML through the handler. */
  void parse(String part, DefaultHandler2 handler) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw damaged();
    }
    var sum = new CRC32();
    try (InputStream raw = new Counted(zip.getInputStream(entry), entry.getCompressedSize());
        InputStream in = new CheckedInputStream(raw, sum)) {
      SAXParser parser = parser();
      parser.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
      parser.parse(new InputSource(unclosable(in)), handler);
      in.transferTo(OutputStream.nullOutputStream());
      if (sum.getValue() != entry.getCrc()) {
        throw damaged();
      }
    } catch (ForeignEntities e) {
      throw new RuleViolation(Kind.UNPROCESSABLE, "LEDGER_HAS_FOREIGN_ENTITIES");
    } catch (SAXException | IOException | IllegalArgumentException e) {
      throw damaged();
    }
  }

  /* the parser closes what it reads, but what follows is still to be summed */
  private static InputStream unclosable(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] target, int from, int length) throws IOException {
        return in.read(target, from, length);
      }

      @Override
      public void close() {}
    };
  }

  private static SAXParser parser() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setFeature(javax.xml.XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory.newSAXParser();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** A document type declaration was met: workbooks have none, attacks do. */
  static final class ForeignEntities extends SAXException {
    ForeignEntities() {
      super("document type declaration");
    }
  }

  /** Counts what comes out and stops a bomb, whatever sizes the container claims. */
  private final class Counted extends FilterInputStream {

    private final long compressed;
    private long read;

    Counted(InputStream in, long compressed) {
      super(in);
      this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      int n = super.read(target, from, length);
      count(Math.max(0, n));
      return n;
    }

    private void count(int n) {
      read += n;
      inflated += n;
      if (inflated > limits.inflated() || isBomb(read, compressed)) {
        throw tooLargeInside();
      }
    }
  }
}
