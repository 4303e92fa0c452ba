/** Files that belong to something: the API, and the part of a page that lists and takes them. */
package org.hongyan.web.document;
