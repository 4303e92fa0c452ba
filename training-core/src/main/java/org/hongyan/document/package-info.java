/** Files that belong to something: courses, materials, bases, trainers. Encrypted at rest. */
package org.hongyan.document;
