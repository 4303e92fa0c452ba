package org.hongyan.plan;

/** Whether the plan demands or encourages. */
public enum Commitment {
  BINDING,
  ENCOURAGED
}
