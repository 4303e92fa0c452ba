/** What people are sent to get at their accounts. */
package org.hongyan.notification.account;
