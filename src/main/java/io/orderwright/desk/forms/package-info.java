/**
 * Forms that people type into, field by field, and what is wrong with them: shown again as they were typed. Never decides what
 * is right: the modules refuse, here it is said at the field.
 */
@NullMarked
package io.orderwright.desk.forms;

import org.jspecify.annotations.NullMarked;
