package io.orderwright.process.paths;

import static org.mockito.Mockito.verify;

import io.orderwright.process.invoiceposting.InvoicePostingTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The version in which what finance refused was always sent again. */
class InvoicePosting1PathsTest extends InvoicePostingPathsTest {

    @Override
    String diagram() {
        return "invoice-posting-1";
    }

    @Override
    void settles(ProcessInstance refused) {
        answer(refused, "userResolvePostingRefusal", Map.of("comment", "period opened"));
        verify(bean(InvoicePostingTasks.class)).refusalResolved("IN-1", "period opened");
    }
}
