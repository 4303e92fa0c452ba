/**
 * The papers of a class to print or to edit: notice, timetable, sign-in sheet, invitation, receipt.
 */
package org.hongyan.printing;
