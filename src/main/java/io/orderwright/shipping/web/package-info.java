/** HTTP for shipping; never holds a business rule. */
@NullMarked
package io.orderwright.shipping.web;

import org.jspecify.annotations.NullMarked;
