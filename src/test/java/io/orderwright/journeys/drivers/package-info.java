/** What people and partners do in journeys, one class for each role; never looks inside another one's room. */
@org.jspecify.annotations.NullMarked
package io.orderwright.journeys.drivers;
