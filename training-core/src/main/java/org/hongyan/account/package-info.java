/** Accounts, passwords, tokens, sign-in. */
package org.hongyan.account;
