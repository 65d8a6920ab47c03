package io.orderwright.process.engine.release;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;

/** A deployment that holds what no process may hold; the message names each element and the reason. */
public class ProcessRefused extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    public ProcessRefused(String resource, List<String> reasons) {
        super(resource + " is not deployed: " + String.join("; ", reasons));
    }
}
