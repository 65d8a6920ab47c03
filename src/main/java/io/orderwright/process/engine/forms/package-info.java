/** What a person's task shows, and which answers it takes. */
@NullMarked
package io.orderwright.process.engine.forms;

import org.jspecify.annotations.NullMarked;
