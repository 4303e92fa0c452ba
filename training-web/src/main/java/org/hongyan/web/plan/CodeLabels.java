package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongyan.organisation.Division;
import org.hongyan.person.AudienceGroup;
import org.hongyan.plan.figures.FigureCodes;
import org.hongyan.session.SessionType;

/** Names of the codes that figures and evidence carry, looked up once in a request. */
@RequestScoped
public class CodeLabels {

  @Inject private FigureCodes codes;
  private Map<String, Division> divisions;
  private Map<String, AudienceGroup> groups;
  private Map<String, SessionType> types;

  public List<Division> divisions() {
    return new ArrayList<>(divisionMap().values());
  }

  public List<AudienceGroup> groups() {
    return new ArrayList<>(groupMap().values());
  }

  public List<SessionType> types() {
    return new ArrayList<>(typeMap().values());
  }

  public String division(String code) {
    Division division = code == null ? null : divisionMap().get(code);
    return division == null ? code : division.shortName();
  }

  public String group(String code, Locale locale) {
    AudienceGroup group = code == null ? null : groupMap().get(code);
    if (group == null) {
      return code;
    }
    return english(locale) ? group.nameEn() : group.nameZh();
  }

  public String type(String code, Locale locale) {
    SessionType type = code == null ? null : typeMap().get(code);
    if (type == null) {
      return code;
    }
    return english(locale) ? type.nameEn() : type.nameZh();
  }

  static boolean english(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
  }

  private Map<String, Division> divisionMap() {
    if (divisions == null) {
      divisions = new LinkedHashMap<>();
      codes.divisions().forEach(division -> divisions.put(division.code(), division));
    }
    return divisions;
  }

  private Map<String, AudienceGroup> groupMap() {
    if (groups == null) {
      groups = new LinkedHashMap<>();
      codes.groups().forEach(group -> groups.put(group.code(), group));
    }
    return groups;
  }

  private Map<String, SessionType> typeMap() {
    if (types == null) {
      types = new LinkedHashMap<>();
      codes.types().forEach(type -> types.put(type.code(), type));
    }
    return types;
  }
}
