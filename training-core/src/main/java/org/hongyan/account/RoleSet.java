package org.hongyan.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongyan.security.Role;

/** Keeps an account's roles in one column, with commas around each so that one can be sought. */
@Converter
public class RoleSet implements AttributeConverter<Set<Role>, String> {

  @Override
  public String convertToDatabaseColumn(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(Collectors.joining(",", ",", ","));
  }

  @Override
  public Set<Role> convertToEntityAttribute(String column) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(column.split(","))
        .filter(name -> !name.isBlank())
        .map(Role::valueOf)
        .forEach(roles::add);
    return roles;
  }
}
