package io.orderwright.process.approval;

import io.orderwright.approvals.ApprovalFlow;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActResult;
import io.orderwright.approvals.acts.ApprovalActs;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.coordination.signoffs.SignOffTerms;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.calls.EngineAuthority;
import io.orderwright.process.engine.forms.TaskVerbs;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do at the tasks of an approval in Tasklist, handed to the module. */
@Component
class ApprovalVerbs implements TaskVerbs {

    /** The tasks by which people are asked, by their ids in the diagrams: an order's own, and that of every other subject. */
    static final String APPROVE_ORDER = "userApproveOrder";

    static final String SIGN_OFF = "userSignOff";
    static final String REVISE_ORDER = "userReviseOrder";
    static final String REVISE_SUBJECT = "userReviseSubject";
    static final String FOLLOW = "userFollowApproval";
    static final String READ = "userReadCopy";

    private static final Set<ApprovalVerb> OF_THE_ASKED = EnumSet.of(
            ApprovalVerb.APPROVE,
            ApprovalVerb.REJECT,
            ApprovalVerb.SEND_BACK,
            ApprovalVerb.TRANSFER,
            ApprovalVerb.DELEGATE,
            ApprovalVerb.ADD_APPROVER,
            ApprovalVerb.REMOVE_APPROVER,
            ApprovalVerb.COPY,
            ApprovalVerb.COMMENT);
    private static final Set<ApprovalVerb> OF_WHO_HAS_IT_BACK = EnumSet.of(ApprovalVerb.RESUBMIT, ApprovalVerb.GIVE_UP);

    /** What documents of every kind are answered with. */
    private static final Set<String> OF_EVERY_KIND = Set.of("verb", "target", "comment");

    /** What may be done at which task, whatever a request written by hand asks for. */
    private static final Map<String, Set<ApprovalVerb>> OFFERED = Map.of(
            APPROVE_ORDER,
            OF_THE_ASKED,
            SIGN_OFF,
            OF_THE_ASKED,
            REVISE_ORDER,
            OF_WHO_HAS_IT_BACK,
            REVISE_SUBJECT,
            OF_WHO_HAS_IT_BACK,
            FOLLOW,
            EnumSet.of(ApprovalVerb.NUDGE, ApprovalVerb.WITHDRAW, ApprovalVerb.COPY, ApprovalVerb.COMMENT));

    private final ApprovalActs approving;
    private final ApprovalFlow flow;
    private final SeatCast casting;
    private final ApprovalConsequences consequences;
    private final SignOffTerms terms;
    private final IdentityService identities;

    ApprovalVerbs(
            ApprovalActs approving,
            ApprovalFlow flow,
            SeatCast casting,
            ApprovalConsequences consequences,
            SignOffTerms terms,
            IdentityService identities) {
        this.approving = approving;
        this.flow = flow;
        this.casting = casting;
        this.consequences = consequences;
        this.terms = terms;
        this.identities = identities;
    }

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public boolean concern(String taskDefinitionKey) {
        return OFFERED.containsKey(taskDefinitionKey);
    }

    @Override
    public VerbOutcome act(String subject, String step, @Nullable Long seat, Map<String, Object> answers, String user) {
        ApprovalVerb verb = verb(answers.get("verb"));
        if (!OFFERED.getOrDefault(step, Set.of()).contains(verb)) {
            throw Refusal.invalid("verb", "approval.verb-unknown", verb);
        }
        String seen = text(answers.get("seen"));
        ActOnApproval act = new ActOnApproval(
                subject,
                seat,
                verb,
                text(answers.get("target")),
                text(answers.get("comment")),
                user,
                seen.isEmpty() ? null : seen);
        ActResult result = approving.act(act);
        // An opinion that was asked for binds nobody.
        if (verb == ApprovalVerb.APPROVE && result.ends()) {
            terms.agreed(flow.round(subject).about().kind(), subject, terms(answers), act.comment());
        }
        // His right was judged; what follows is not his own doing.
        EngineAuthority.run(identities, () -> consequences.follow(act, result));
        return new VerbOutcome(result.ends(), result.added(), result.removed(), result.recast());
    }

    /** Whatever else a yes says. */
    private static Map<String, String> terms(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .filter(answer -> !OF_EVERY_KIND.contains(answer.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> text(answer.getValue())));
    }

    private static ApprovalVerb verb(@Nullable Object given) {
        try {
            return ApprovalVerb.valueOf(text(given).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("verb", "approval.verb-unknown", text(given));
        }
    }

    private static String text(@Nullable Object given) {
        return given == null ? "" : given.toString().strip();
    }

    @Override
    public Candidates cast(long seat) {
        return casting.of(seat);
    }

    @Override
    public void refuseUnlessAsked(String subject, @Nullable Long seat, String user) {
        if (seat != null) {
            flow.refuseUnlessAsked(seat, user);
        } else if (!flow.round(subject).submitter().equals(user)) {
            throw Refusal.forbidden("approval.not-submitter", subject);
        }
    }

    @Override
    public RuntimeException tooLate(String subject) {
        return approving.tooLate(subject);
    }
}
