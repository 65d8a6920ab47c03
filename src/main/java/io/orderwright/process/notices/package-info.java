/** What diagrams tell staff. Never decides who has a role. */
@NullMarked
package io.orderwright.process.notices;

import org.jspecify.annotations.NullMarked;
