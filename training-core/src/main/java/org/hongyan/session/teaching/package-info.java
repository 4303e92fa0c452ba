/** What trainers have taught and will teach, and who fits a lesson best. */
package org.hongyan.session.teaching;
