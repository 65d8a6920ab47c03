/** HTTP for the checks; never holds a rule. */
@NullMarked
package io.orderwright.platform.checks.web;

import org.jspecify.annotations.NullMarked;
