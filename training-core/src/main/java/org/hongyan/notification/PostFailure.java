package org.hongyan.notification;

import java.util.regex.Pattern;
import org.hongyan.notification.template.MessageText;

/** A mail that could not be sent; says why without the address. */
public class PostFailure extends Exception {

  private static final long serialVersionUID = 1L;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"]+@[^\\s<>\"]+");

  private static final int LONGEST = 500;

  private final boolean forGood;

  /**
   * @param forGood whether trying again is no use
   */
  public PostFailure(String why, boolean forGood) {
    super(ADDRESS.matcher(MessageText.line(String.valueOf(why), LONGEST)).replaceAll("***"));
    this.forGood = forGood;
  }

  public boolean forGood() {
    return forGood;
  }
}
