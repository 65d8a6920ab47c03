/** From events of the modules to messages of the process, from persons' answers to tasks, and to partners' messages. */
@NullMarked
package io.orderwright.process.messages;

import org.jspecify.annotations.NullMarked;
