/** HTTP for inventory; never holds a business rule. */
@NullMarked
package io.orderwright.inventory.web;

import org.jspecify.annotations.NullMarked;
