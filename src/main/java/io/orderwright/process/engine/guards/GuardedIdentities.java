package io.orderwright.process.engine.guards;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.GroupChanged;
import io.orderwright.platform.security.MembershipChanged;
import io.orderwright.platform.security.PasswordChanged;
import io.orderwright.platform.security.PasswordTries;
import io.orderwright.platform.security.UserChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * People and groups, with a record of every change by whatever way it came. Names under which the application itself
 * acts are nobody's, and nobody changes what he may do himself.
 */
public class GuardedIdentities extends IdentityServiceImpl {

    /** Names that records use for what no person did, or that the engine and the login use for nobody. */
    private static final Set<String> RESERVED = Set.of(
            "system",
            "anonymous",
            "anonymoususer",
            "nobody",
            "everybody",
            "everyone",
            "root",
            "engine",
            "scheduler",
            "timer",
            "worker",
            "import",
            "demo",
            "customer",
            "carrier",
            "partner",
            "null",
            "undefined",
            "unknown");

    private final ApplicationContext context;
    private final Administration administration;

    public GuardedIdentities(ApplicationContext context) {
        this.context = context;
        this.administration = new Administration(context);
    }

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        UserEntity entity = (UserEntity) user;
        boolean otherPassword = entity.hasNewPassword();
        if (entity.getRevision() == 0) {
            refuseReserved(user.getId());
        }
        String subject = "user/" + user.getId();
        String before = entity.getRevision() == 0 ? null : userNow(user.getId());
        String after = words(user);
        List<BusinessEvent> events = new ArrayList<>();
        if (!after.equals(before)) {
            events.add(new UserChanged(subject, administration.actor(), before, after));
        }
        if (otherPassword && before != null) {
            events.add(new PasswordChanged(subject, administration.actor()));
        }
        recorded(() -> super.saveUser(user, skipPasswordPolicy), events);
    }

    @Override
    public void deleteUser(String userId) {
        if (administration.isSelf(userId)) {
            throw administration.refused(Refusal.forbidden("account.own-user"));
        }
        String before = userNow(userId);
        String groups = groupsOf(userId);
        recorded(
                () -> super.deleteUser(userId),
                before == null
                        ? List.of()
                        : List.of(new UserChanged(
                                "user/" + userId, administration.actor(), before + " in " + groups, null)));
    }

    @Override
    public void saveGroup(Group group) {
        String before = groupNow(group.getId());
        recorded(
                () -> super.saveGroup(group),
                List.of(new GroupChanged("group/" + group.getId(), administration.actor(), before, words(group))));
    }

    @Override
    public void deleteGroup(String groupId) {
        if (administration.isSelf(member(groupId))) {
            throw administration.refused(Refusal.forbidden("account.own-membership"));
        }
        String before = groupNow(groupId);
        recorded(
                () -> super.deleteGroup(groupId),
                before == null
                        ? List.of()
                        : List.of(new GroupChanged("group/" + groupId, administration.actor(), before, null)));
    }

    @Override
    public void createMembership(String userId, String groupId) {
        refuseOwn(userId);
        recorded(
                () -> super.createMembership(userId, groupId),
                List.of(new MembershipChanged("user/" + userId, administration.actor(), groupId, true)));
    }

    @Override
    public void deleteMembership(String userId, String groupId) {
        refuseOwn(userId);
        recorded(
                () -> super.deleteMembership(userId, groupId),
                List.of(new MembershipChanged("user/" + userId, administration.actor(), groupId, false)));
    }

    /** Counted as a login: the engine's API asks for the present password before it takes another one. */
    @Override
    public boolean checkPassword(String userId, String password) {
        try {
            return context.getBean(PasswordTries.class).matches(userId, () -> matches(userId, password));
        } catch (Refusal locked) {
            throw administration.refused(locked);
        }
    }

    /** Not counted: for whoever counts himself. */
    public boolean matches(String userId, String password) {
        return super.checkPassword(userId, password);
    }

    /** The lock that people mean is the login's. */
    @Override
    public void unlockUser(String userId) {
        super.unlockUser(userId);
        context.getBean(PasswordTries.class).unlock(userId);
    }

    private void recorded(Runnable work, List<BusinessEvent> events) {
        administration.recorded(
                () -> {
                    work.run();
                    return null;
                },
                () -> events);
    }

    private void refuseOwn(String userId) {
        if (administration.isSelf(userId)) {
            throw administration.refused(Refusal.forbidden("account.own-membership"));
        }
    }

    /** Two names that differ in capitals only would be one in the login's count of failures, and for every reader. */
    private void refuseReserved(String userId) {
        boolean taken = Administration.asApplication(
                        commandExecutor, () -> createUserQuery().list())
                .stream()
                .anyMatch(user ->
                        user.getId().equalsIgnoreCase(userId) && !user.getId().equals(userId));
        boolean group = Administration.asApplication(
                        commandExecutor, () -> createGroupQuery().list())
                .stream()
                .anyMatch(found -> found.getId().equalsIgnoreCase(userId));
        if (taken || group || RESERVED.contains(userId.toLowerCase(Locale.ROOT))) {
            throw administration.refused(Refusal.invalid("id", "account.reserved", userId));
        }
    }

    private @Nullable String member(String groupId) {
        return Administration.asApplication(
                        commandExecutor,
                        () -> createUserQuery().memberOfGroup(groupId).list())
                .stream()
                .map(User::getId)
                .filter(administration::isSelf)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String userNow(String id) {
        return Administration.asApplication(
                        commandExecutor, () -> createUserQuery().userId(id).list())
                .stream()
                .map(GuardedIdentities::words)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String groupNow(String id) {
        return Administration.asApplication(
                        commandExecutor, () -> createGroupQuery().groupId(id).list())
                .stream()
                .map(GuardedIdentities::words)
                .findFirst()
                .orElse(null);
    }

    private String groupsOf(String userId) {
        return Administration.asApplication(
                        commandExecutor,
                        () -> createGroupQuery().groupMember(userId).list())
                .stream()
                .map(Group::getId)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String words(User user) {
        return "%s %s <%s>".formatted(said(user.getFirstName()), said(user.getLastName()), said(user.getEmail()));
    }

    private static String words(Group group) {
        return "%s (%s)".formatted(said(group.getName()), said(group.getType()));
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }
}
