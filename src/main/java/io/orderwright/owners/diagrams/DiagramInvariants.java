package io.orderwright.owners.diagrams;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of what the engine runs: it came with the program, or somebody else than its author has released it. */
@Component
class DiagramInvariants implements Invariants {

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "diagrams-released",
                        8,
                        """
                        select format('%s %s', d.key_, d.version_) as subject,
                            format('deployment=%s source=%s', p.name_, p.source_) as found
                        from act_re_procdef d join act_re_deployment p on p.id_ = d.deployment_id_
                        where p.source_ is distinct from 'orderwright' and not exists (
                            select 1 from diagram_candidate c
                            where c.deployment_id = p.id_ and c.process_key = d.key_ and c.decided_by <> c.brought_by)"""),
                new Invariant(
                        "releases-deployed",
                        8,
                        """
                        select format('%s %s', c.process_key, c.id) as subject, 'deployment=' || c.deployment_id as found
                        from diagram_candidate c where c.state = 'IN_FORCE' and not exists (
                            select 1 from act_re_procdef d
                            where d.deployment_id_ = c.deployment_id and d.key_ = c.process_key)"""));
    }
}
