/** Planning sessions and leading them through their life (排班). */
package org.hongyan.session.scheduling;
