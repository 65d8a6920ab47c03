/** HTTP for teams and owners; never holds a business rule. */
@NullMarked
package io.orderwright.sales.teams.web;

import org.jspecify.annotations.NullMarked;
