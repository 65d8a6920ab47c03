package io.orderwright.process.paths;

import static org.mockito.Mockito.verify;

import io.orderwright.process.writeoff.DocumentWriteOffsTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The version in which what finance refused was always sent again. */
class WriteOff1PathsTest extends WriteOffPathsTest {

    @Override
    String diagram() {
        return "write-off-1";
    }

    @Override
    void settles(ProcessInstance refused) {
        answer(refused, "userResolveWriteOffRefusal", Map.of("comment", "period opened"));
        verify(bean(DocumentWriteOffsTasks.class)).refusalResolved("WF-1", "period opened");
    }
}
