package io.orderwright.process.engine.guards;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.PermissionChanged;
import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.AuthorizationServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Permissions in the engine, with a record of every change; nobody changes his own. */
public class GuardedAuthorizations extends AuthorizationServiceImpl {

    private static final List<String> KINDS = List.of("everybody", "grant", "revoke");

    private final Administration administration;

    public GuardedAuthorizations(ApplicationContext context) {
        this.administration = new Administration(context);
    }

    @Override
    public Authorization saveAuthorization(Authorization authorization) {
        refuseOwn(authorization);
        String before = words(stored(authorization.getId()));
        return administration.recorded(
                () -> super.saveAuthorization(authorization),
                () -> List.of(new PermissionChanged(
                        "authorization/" + authorization.getId(),
                        administration.actor(),
                        before,
                        words(authorization))));
    }

    @Override
    public void deleteAuthorization(String authorizationId) {
        Authorization stored = stored(authorizationId);
        refuseOwn(stored);
        String before = words(stored);
        administration.recorded(
                () -> {
                    super.deleteAuthorization(authorizationId);
                    return null;
                },
                () -> List.of(new PermissionChanged(
                        "authorization/" + authorizationId, administration.actor(), before, null)));
    }

    private void refuseOwn(@Nullable Authorization authorization) {
        Authorization stored = authorization == null ? null : stored(authorization.getId());
        if (authorization != null && administration.isSelf(authorization.getUserId())
                || stored != null && administration.isSelf(stored.getUserId())) {
            throw administration.refused(Refusal.forbidden("account.own-membership"));
        }
    }

    private @Nullable Authorization stored(@Nullable String id) {
        return id == null
                ? null
                : Administration.asApplication(commandExecutor, () -> createAuthorizationQuery()
                                .authorizationId(id)
                                .list())
                        .stream()
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String words(@Nullable Authorization authorization) {
        if (authorization == null) {
            return null;
        }
        String whom = authorization.getUserId() != null
                ? "user " + authorization.getUserId()
                : authorization.getGroupId() != null ? "group " + authorization.getGroupId() : "*";
        return "%s %s: resource %d/%s, permissions %d"
                .formatted(
                        KINDS.get(authorization.getAuthorizationType()),
                        whom,
                        authorization.getResourceType(),
                        authorization.getResourceId(),
                        ((AuthorizationEntity) authorization).getPermissions());
    }
}
