package org.hongyan.plan;

import java.util.Set;
import org.hongyan.document.FileType;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.UploadName;

/** Which documents may be kept beside a value: PDF and pictures, as their content says. */
final class DocumentRules {

  private static final int LARGEST_MEGABYTES = 10;
  private static final Set<FileType> ALLOWED = Set.of(FileType.PDF, FileType.PNG, FileType.JPEG);

  private DocumentRules() {}

  /** Refuses what is too large or neither PDF nor picture; none at all is fine. */
  static void check(ReportFile file) {
    if (file == null) {
      return;
    }
    if (file.content().length > LARGEST_MEGABYTES << 20) {
      throw RuleViolation.invalid(
          FieldViolation.of("file", "DOCUMENT_TOO_LARGE", LARGEST_MEGABYTES));
    }
    if (FileType.of(file.content()).filter(ALLOWED::contains).isEmpty()) {
      throw RuleViolation.invalid(FieldViolation.of("file", "DOCUMENT_TYPE"));
    }
  }

  static String type(ReportFile file) {
    return FileType.demand(file.content()).mediaType();
  }

  static String name(ReportFile file) {
    return UploadName.kept(file.name(), "document");
  }
}
