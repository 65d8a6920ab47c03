/**
 * What people write to each other about an order, with files: who wrote what and whom it mentions. Never edits a comment,
 * and never decides anything about the order.
 */
@ApplicationModule(
        id = "comments",
        allowedDependencies = {"kernel", "ground"})
@NullMarked
package io.orderwright.sales.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
