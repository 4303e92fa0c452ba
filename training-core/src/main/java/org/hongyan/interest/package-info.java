/** What people want to learn where no class is planned, and how many wait (意向). */
package org.hongyan.interest;
