package org.hongyan.web.common;

/** Something that is looked after every few seconds, on each node, in the product's own name. */
public interface Round {

  /** Does what is due; what fails is tried again in the next round. */
  void run();
}
