package io.orderwright.journeys.drivers;

import static org.awaitility.Awaitility.await;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** The time that an order waits for: here it comes when the journey says so. */
public final class Clock {

    private final ManagementService management;
    private final Tasklist tasklist;

    public Clock(ManagementService management, Tasklist tasklist) {
        this.management = management;
        this.tasklist = tasklist;
    }

    /** The timers that run for this business key. */
    public List<Job> timersOf(String number) {
        List<String> instances = tasklist.instancesOf(number);
        return management.createJobQuery().timers().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
    }

    /** What the order waits for in time at that step is now; as soon as it waits for it. */
    public void strikes(String number, String activity) {
        Job timer = await().until(() -> timersAt(number, activity), timers -> !timers.isEmpty())
                .get(0);
        management.executeJob(timer.getId());
    }

    /** What its process waits for at that step, by the clock. */
    public List<Job> timersAt(String number, String activity) {
        return tasklist.instancesOf(number).stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance)
                                .activityId(activity)
                                .timers()
                                .list()
                                .stream())
                .toList();
    }
}
