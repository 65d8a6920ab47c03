/** HTTP for returns; never holds a business rule. */
@NullMarked
package io.orderwright.fulfilment.returns.web;

import org.jspecify.annotations.NullMarked;
