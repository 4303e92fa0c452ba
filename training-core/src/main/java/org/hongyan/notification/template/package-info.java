/** What messages say: texts of the product, and those written in their place. */
package org.hongyan.notification.template;
