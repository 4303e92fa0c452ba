package org.hongyan.printing.paper;

import java.util.List;

/**
 * A paper of A4, before it is a file of some format.
 *
 * @param name of the file, without its ending
 */
public record Paper(String name, List<Block> blocks) {
  public Paper {
    blocks = List.copyOf(blocks);
  }
}
