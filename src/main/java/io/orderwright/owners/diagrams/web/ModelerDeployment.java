package io.orderwright.owners.diagrams.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Camunda Modeler reads when it has deployed: as the engine answers, but for what did not happen. No definition was
 * deployed, so none is named.
 *
 * @param id the candidate's, not a deployment's
 * @param name what happened, in words
 */
@JsonInclude(Include.ALWAYS)
record ModelerDeployment(
        List<Link> links,
        String id,
        String name,
        String source,
        String deploymentTime,
        @Nullable String tenantId,
        @Nullable Map<String, Object> deployedProcessDefinitions) {

    /** Where a person goes on. */
    record Link(String method, String href, String rel) {}
}
