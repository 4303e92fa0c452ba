/** Trainers are asked whether they teach a lesson, and answer. */
package org.hongyan.session.invitation;
