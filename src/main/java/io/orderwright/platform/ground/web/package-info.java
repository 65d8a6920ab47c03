/** What every request has to keep to before anything is made of it: length, pace, plain texts; and how amounts are written. */
@NullMarked
package io.orderwright.platform.ground.web;

import org.jspecify.annotations.NullMarked;
