/** What trainings are about, and how far they go. */
package org.hongyan.subject;
