/**
 * Turns facts into papers by templates that an owner can edit, as PDF in Chinese and English. Never knows what a fact
 * means, and reads nothing but its templates.
 */
@ApplicationModule(
        id = "documents",
        allowedDependencies = {"kernel"})
@NullMarked
package io.orderwright.platform.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
