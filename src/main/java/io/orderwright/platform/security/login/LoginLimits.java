package io.orderwright.platform.security.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a login may fail, and how long it lasts.
 *
 * @param failuresPerUser wrong passwords for one name before it is locked for the window
 * @param failuresPerAddress wrong passwords from one address, whatever the names, before it is refused for the window
 * @param window how long a lock lasts, and over how long failures are counted
 * @param sessionLifetime a session ends after this time however busy it is
 * @param rolesReadEvery how soon a change of groups, or a removed account, takes effect in a running session
 */
@ConfigurationProperties("orderwright.login")
public record LoginLimits(
        @DefaultValue("5") int failuresPerUser,
        @DefaultValue("30") int failuresPerAddress,
        @DefaultValue("PT15M") Duration window,
        @DefaultValue("PT12H") Duration sessionLifetime,
        @DefaultValue("PT1M") Duration rolesReadEvery) {}
