/** HTTP for the checks; never holds a rule. */
@NullMarked
package io.orderwright.checks.web;

import org.jspecify.annotations.NullMarked;
