/** HTTP for addresses; never holds a business rule. */
@NullMarked
package io.orderwright.sales.addresses.web;

import org.jspecify.annotations.NullMarked;
