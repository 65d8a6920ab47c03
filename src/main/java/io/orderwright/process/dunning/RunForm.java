package io.orderwright.process.dunning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.finance.dunning.DunningRunView;
import io.orderwright.finance.dunning.DunningRuns;
import io.orderwright.finance.dunning.letters.DunningLetters;
import io.orderwright.process.engine.forms.FormFacts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What finance sees of a run in Tasklist; its letters are on its page. */
@Component
class RunForm implements FormFacts {

    private final DunningRuns runs;
    private final DunningLetters letters;
    private final ObjectMapper json;

    RunForm(DunningRuns runs, DunningLetters letters, ObjectMapper json) {
        this.runs = runs;
        this.letters = letters;
        this.json = json;
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String shownAs() {
        return "run";
    }

    @Override
    public String subject() {
        return "runNumber";
    }

    @Override
    public String about(String runNumber) {
        DunningRunView run = runs.get(runNumber);
        try {
            return json.writeValueAsString(Map.of(
                    "number",
                    run.number(),
                    "day",
                    run.day().toString(),
                    "letters",
                    String.valueOf(run.letters()),
                    "notTold",
                    String.valueOf(run.notTold()),
                    "seen",
                    letters.seen(runNumber).toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }
}
