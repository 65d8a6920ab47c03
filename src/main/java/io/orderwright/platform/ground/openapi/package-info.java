/** The document of the API: what springdoc cannot know by itself. Never changes what the API does. */
@NullMarked
package io.orderwright.platform.ground.openapi;

import org.jspecify.annotations.NullMarked;
