/** Fills a database with past orders, to see how lists and pages are at a million of them. Never touches the company's own. */
@NullMarked
package io.orderwright.commands.seed;

import org.jspecify.annotations.NullMarked;
