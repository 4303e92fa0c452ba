/** A paper as blocks, and how they become a file; knows nothing of classes. */
package org.hongyan.printing.paper;
