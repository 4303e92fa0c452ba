package org.hongyan.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings of one name are one name; names that only sound alike are two. */
class NameSpellingTest {

  @ParameterizedTest
  @CsvSource({
    "张三, 張三",
    "吕鸿雁, 呂鴻雁",
    "李娜, 李　娜",
    "阿不都·热合曼, 阿不都•热合曼",
    "阿不都·热合曼, 阿不都‧熱合曼",
    "阿不都·热合曼, 阿不都・热合曼",
    "阿不都·热合曼, 阿不都.热合曼",
    "阿不都·热合曼, 阿不都热合曼",
    "John Smith, ＪＯＨＮ  ＳＭＩＴＨ",
    "José García, Jose Garcia",
    "John Smith, Smith John",
    "Zhang1 San1, ZHANG SAN",
    "O'Neill Ann-Mary, ONEILL ANN MARY",
  })
  void writtenInAnotherWay(String one, String other) {
    assertTrue(NameSpelling.same(one, other));
    assertTrue(NameSpelling.same(other, one));
  }

  @ParameterizedTest
  @CsvSource({
    "张三, Zhang San",
    "张三, zhangsan",
    "张三, Zhāng Sān",
    "张三, Zhang1 San1",
    "張三, SAN ZHANG",
    "单小龙, Shan Xiaolong",
    "仇英, Qiu Ying",
    "曾乐, Zeng Yue",
    "吕梁, Lü Liang",
    "吕梁, LYU LIANG",
    "吕梁, Lv Liang",
    "西安, Xi'an",
    "欧阳修, Xiu Ouyang",
    "欧阳娜娜, Nana Ouyang",
    "巴特尔, Bateer",
    "阿不都·热合曼, Abudu Reheman",
  })
  void inPinyin(String one, String other) {
    assertTrue(NameSpelling.same(one, other));
    assertTrue(NameSpelling.same(other, one));
    assertFalse(NameSpelling.writtenAlike(one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "张三, 章三",
    "张伟, 张薇",
    "张三, 三张",
    "刘喆, 刘哲",
    "张三, Zhang Shan",
    "张三, Zhang",
    "张三, San",
    "Zhang San, Zhang Shan",
    "Smith John, Smith",
    "王二娜, 二娜王",
    "1, 2",
    "Smith 12, Smith 13",
    "Smith, Smith 13",
    "张三, 张三丰",
    "阿不都·热合曼, Abdurahman",
  })
  void anotherName(String one, String other) {
    assertFalse(NameSpelling.same(one, other));
    assertFalse(NameSpelling.same(other, one));
  }

  @Property
  boolean aNameIsItselfHoweverItIsSet(@ForAll("names") String name) {
    return NameSpelling.same(name, " " + String.join(" ", name.split("")) + "\u3000")
        && NameSpelling.same(name, String.join("\u2022", name.split("")));
  }

  @Property
  void namesInCharactersAreComparedAsCharacters(
      @ForAll("names") String one, @ForAll("names") String other) {
    assertEquals(one.equals(other), NameSpelling.same(one, other));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("张章彰三叁伟薇维李里理单善").ofMinLength(2).ofMaxLength(4);
  }
}
