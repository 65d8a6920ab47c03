/** What the API takes and how it says no: strictly, as problem+json, with the place of each fault. Never a page. */
@NullMarked
package io.orderwright.platform.ground.api;

import org.jspecify.annotations.NullMarked;
