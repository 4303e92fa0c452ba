package org.hongyan.reference;

import java.time.LocalDate;

/** What lists and forms show of any row with a code and names. */
public interface NamedView {

  String code();

  String nameZh();

  String nameEn();

  LocalDate validFrom();

  LocalDate validTo();

  String source();

  int version();
}
