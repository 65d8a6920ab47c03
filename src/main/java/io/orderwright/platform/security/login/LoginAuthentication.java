package io.orderwright.platform.security.login;

import io.orderwright.platform.security.Person;
import io.orderwright.platform.security.ports.Account;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A person whose password was right. Holds no password; each authority is a role's id. */
public final class LoginAuthentication extends AbstractAuthenticationToken {

    private final String user;
    private final String displayName;
    private final String passwordMark;

    public LoginAuthentication(Account account) {
        super(AuthorityUtils.createAuthorityList(
                account.groups().stream().sorted().toList()));
        this.user = account.user();
        this.displayName = account.name();
        this.passwordMark = account.passwordMark();
        setAuthenticated(true);
    }

    public Person person() {
        return new Person(user, displayName, AuthorityUtils.authorityListToSet(getAuthorities()));
    }

    /** Which password it was. */
    String passwordMark() {
        return passwordMark;
    }

    @Override
    public Object getPrincipal() {
        return user;
    }

    @Override
    public String getName() {
        return user;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
