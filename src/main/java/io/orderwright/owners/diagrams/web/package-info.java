/** The API by which owners bring diagrams in, and the door for Camunda Modeler. Never decides whether one may run. */
@NullMarked
package io.orderwright.owners.diagrams.web;

import org.jspecify.annotations.NullMarked;
