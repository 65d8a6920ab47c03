/**
 * What partners are told, in our own neutral form: the fields of docs/partners.md. What is published does not change; a new
 * field may come. Never knows a partner's format.
 */
@NamedInterface("messages")
@NullMarked
package io.orderwright.integration.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
