/** HTTP for dunning; never holds a business rule. */
@NullMarked
package io.orderwright.finance.dunning.web;

import org.jspecify.annotations.NullMarked;
