package io.orderwright.process.effects;

import io.orderwright.integration.PartnerEffects.Step;
import io.orderwright.integration.Started;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;

/** A task that this node has locked, and its effect, both committed. */
record Taken(LockedExternalTask task, Step step, Started started) {}
