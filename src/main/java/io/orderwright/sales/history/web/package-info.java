/** HTTP for past orders; never holds a business rule. */
@NullMarked
package io.orderwright.sales.history.web;

import org.jspecify.annotations.NullMarked;
