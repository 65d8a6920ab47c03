/**
 * BPMN in both directions: the engine's setup, deployment of processes/, one-line task adapters and the messages that
 * module events become. The only module that knows the engine; holds no business decision and no persistence.
 */
@ApplicationModule(id = "process")
@NullMarked
package io.orderwright.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
