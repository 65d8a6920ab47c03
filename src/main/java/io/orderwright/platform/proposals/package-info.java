/**
 * What somebody proposes, somebody else agrees to, and is then carried out unless it would do more than was agreed to: the
 * life cycle and the preview, once for every kind. Never knows what a proposal is about, nor the engine, nor a page.
 */
@ApplicationModule(
        id = "proposals",
        allowedDependencies = {"kernel"})
@NullMarked
package io.orderwright.platform.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
