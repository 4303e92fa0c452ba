/** Tokens, accounts and the own account, over the API and in pages. */
package org.hongyan.web.account;
