/** HTTP for purchasing; never holds a business rule. */
@NullMarked
package io.orderwright.supply.purchasing.web;

import org.jspecify.annotations.NullMarked;
