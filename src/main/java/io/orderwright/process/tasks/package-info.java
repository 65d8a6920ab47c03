/** What BPMN may call, one class a module and one line a task; decides nothing and stores nothing. */
@NullMarked
package io.orderwright.process.tasks;

import org.jspecify.annotations.NullMarked;
