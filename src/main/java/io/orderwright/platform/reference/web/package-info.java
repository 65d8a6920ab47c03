/** HTTP for reference data; never holds a business rule. */
@NullMarked
package io.orderwright.platform.reference.web;

import org.jspecify.annotations.NullMarked;
