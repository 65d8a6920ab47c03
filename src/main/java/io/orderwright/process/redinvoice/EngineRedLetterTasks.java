package io.orderwright.process.redinvoice;

import io.orderwright.finance.einvoices.ports.RedLetterTasks;
import io.orderwright.finance.einvoices.red.RedLetters;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.calls.EngineTasks;
import io.orderwright.process.engine.calls.Processes;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Red letters that wait, answered on our own pages and API by the same task that Tasklist shows. */
@Component
class EngineRedLetterTasks implements RedLetterTasks {

    private static final String RESOLVE = "userResolveRedLetter";

    private final EngineTasks tasks;
    private final Processes processes;
    private final RedLetters letters;

    EngineRedLetterTasks(EngineTasks tasks, Processes processes, RedLetters letters) {
        this.tasks = tasks;
        this.processes = processes;
        this.letters = letters;
    }

    @Override
    public void look(String number) {
        if (!processes.heard("messageRedLetterLook", number, Map.of())) {
            throw refused(number);
        }
    }

    @Override
    public void resolve(String number, boolean again, String comment, String user) {
        if (!tasks.isOpen(number, RESOLVE)) {
            throw refused(number);
        }
        tasks.complete(number, RESOLVE, user, Map.of("again", again, "comment", comment));
    }

    private Refusal refused(String number) {
        return Refusal.conflict("red.cannot", number, letters.get(number).state());
    }
}
