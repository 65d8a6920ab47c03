/** Our neutral JSON to each partner's wire format and the partner's reply back to an answer; never opens a connection. */
@NullMarked
package io.orderwright.integration.wire;

import org.jspecify.annotations.NullMarked;
