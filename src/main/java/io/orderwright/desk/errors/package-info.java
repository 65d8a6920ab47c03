/** What people and programs read when something went wrong: what to do, and a number that the log knows. Never why inside. */
@NullMarked
package io.orderwright.desk.errors;

import org.jspecify.annotations.NullMarked;
