/** HTTP for tickets; never holds a business rule. */
@NullMarked
package io.orderwright.service.tickets.web;

import org.jspecify.annotations.NullMarked;
