package io.orderwright.supply.production;

import io.orderwright.supply.production.centres.WorkCentre;
import java.util.List;

/**
 * The queue of a work centre, in the order in which it is done.
 *
 * @param version with which a change must come: who has seen another queue is refused
 */
public record QueueView(WorkCentre centre, int version, List<WorkView> works) {}
