/** The API by which finance closes months. Never decides whether it may. */
@NullMarked
package io.orderwright.finance.periods.web;

import org.jspecify.annotations.NullMarked;
