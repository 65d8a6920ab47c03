/** What is deployed from processes/ and what is refused before it runs. */
@NullMarked
package io.orderwright.process.engine.release;

import org.jspecify.annotations.NullMarked;
