/** HTTP for production; never holds a business rule. */
@NullMarked
package io.orderwright.supply.production.web;

import org.jspecify.annotations.NullMarked;
