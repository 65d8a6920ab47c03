/** Whole journeys of orders through the running application, told as the business tells them. */
package io.orderwright.journeys;
