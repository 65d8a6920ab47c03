/** HTTP for billing; never holds a business rule. */
@NullMarked
package io.orderwright.billing.web;

import org.jspecify.annotations.NullMarked;
