/** HTTP for urgent insertions; never holds a business rule. */
@NullMarked
package io.orderwright.fulfilment.expediting.web;

import org.jspecify.annotations.NullMarked;
