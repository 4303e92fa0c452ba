/** What trainees are told of their registrations and of changes of their classes. */
package org.hongyan.notification.registration;
