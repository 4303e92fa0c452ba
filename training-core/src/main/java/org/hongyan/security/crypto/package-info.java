/** Encryption of single fields and keyed hashes, behind interfaces that other ciphers can take. */
package org.hongyan.security.crypto;
