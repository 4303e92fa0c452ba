/** What trainers are paid for their lessons: by dated rates, halves of days and actual hours. */
package org.hongyan.session.honorarium;
