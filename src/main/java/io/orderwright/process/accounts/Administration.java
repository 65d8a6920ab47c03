package io.orderwright.process.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The first administrator, from configuration: there is no page that creates one.
 *
 * @param password from the environment, {@code ORDERWRIGHT_ADMIN_PASSWORD}; used only while the user does not exist
 */
@ConfigurationProperties("orderwright.admin")
record Administration(
        @DefaultValue("admin") String user, @Nullable String password) {

    boolean isConfigured() {
        return StringUtils.hasText(password);
    }

    /** A record would print its password. */
    @Override
    public String toString() {
        return "Administration[user=" + user + "]";
    }
}
