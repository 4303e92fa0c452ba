/** Pages and calls for what people ask about their own data. */
package org.hongyan.web.privacy;
