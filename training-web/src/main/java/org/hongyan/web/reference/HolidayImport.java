package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hongyan.session.Holidays;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;

/** The form that takes a year's notice of holidays as a file or as pasted lines. */
@Named
@RequestScoped
public class HolidayImport {

  private static final int LARGEST = 200_000;

  @Inject private Holidays holidays;
  @Inject private HttpServletRequest request;
  @Inject private PageTexts texts;
  private List<String> problems = List.of();
  private Part file;
  private String lines;
  private String source;

  /** Enters all lines or none; a refusal names each bad line. */
  public void send() throws IOException {
    try {
      Holidays.ImportResult done = holidays.importDays(content(), RequestValues.text(source));
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(
              request.getContextPath()
                  + "/reference/holidays?added="
                  + done.added()
                  + "&changed="
                  + done.changed()
                  + "&same="
                  + done.same());
    } catch (RuleViolation refusal) {
      problems =
          refusal.violations().stream()
              .map(wrong -> texts.of("rules." + wrong.code(), wrong.args().toArray()))
              .toList();
    }
  }

  private String content() throws IOException {
    if (file == null || file.getSize() == 0) {
      return lines;
    }
    if (file.getSize() > LARGEST) {
      throw new RuleViolation(
          Kind.UNPROCESSABLE, "TOO_LARGE", List.of(FieldViolation.of("file", "TOO_LARGE")));
    }
    return text(file.getInputStream().readAllBytes());
  }

  /** UTF-8 if it is, else what Excel writes here. */
  private static String text(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return new String(content, Charset.forName("GB18030"));
    }
  }

  /** What was wrong, line by line. */
  public List<String> getProblems() {
    return problems;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getLines() {
    return lines;
  }

  public void setLines(String lines) {
    this.lines = lines;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }
}
