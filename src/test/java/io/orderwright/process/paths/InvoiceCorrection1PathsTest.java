package io.orderwright.process.paths;

import static org.mockito.Mockito.verify;

import io.orderwright.process.invoicecorrection.InvoiceCorrectionsTasks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The version in which what finance refused was always sent again. */
class InvoiceCorrection1PathsTest extends InvoiceCorrectionPathsTest {

    @Override
    String diagram() {
        return "invoice-correction-1";
    }

    @Override
    void settles(ProcessInstance refused) {
        answer(refused, "userResolveCorrectionRefusal", Map.of("comment", "period opened"));
        verify(bean(InvoiceCorrectionsTasks.class)).refusalResolved("CN-1", "period opened");
    }
}
