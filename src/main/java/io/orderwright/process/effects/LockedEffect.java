package io.orderwright.process.effects;

import io.orderwright.integration.EffectAttempt;
import io.orderwright.integration.PartnerEffects.EffectStep;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;

/** A task that this node has locked, and its effect, both committed. */
record LockedEffect(LockedExternalTask task, EffectStep step, EffectAttempt started) {}
