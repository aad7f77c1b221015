package org.concerngraph.account;

import java.util.ArrayList;
import java.util.List;
import org.concerngraph.web.Me;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** Somebody who has logged in, or is about to, as the framework wants to have it. */
final class KnownPerson extends User implements Me.Known {

    private final transient Me me;
    private final int version;
    private final boolean hasOneTimePassword;

    private KnownPerson(Me me, String hash, int version, boolean hasOneTimePassword) {
        super(me.login(), hash, authorities(me));
        this.me = me;
        this.version = version;
        this.hasOneTimePassword = hasOneTimePassword;
    }

    /** The administrator, who may do whatever curators may. */
    static KnownPerson administrator(String hash) {
        return new KnownPerson(new Me(Account.ADMINISTRATOR, "The administrator", null, true, true), hash, 0, false);
    }

    /** The person of an account; with a made-up password they may do nothing but choose another. */
    static KnownPerson of(Account account) {
        boolean isCurator = account.role() == Account.Role.CURATOR && !account.isOneTime();
        return new KnownPerson(
                new Me(account.login(), account.name(), account.orcid(), isCurator, false),
                account.hash(),
                account.version(),
                account.isOneTime());
    }

    private static List<GrantedAuthority> authorities(Me me) {
        var roles = new ArrayList<String>();
        if (me.isCurator()) {
            roles.add("ROLE_" + Access.CURATOR);
        }
        if (me.isAdmin()) {
            roles.add("ROLE_" + Access.ADMIN);
        }
        return AuthorityUtils.createAuthorityList(roles);
    }

    @Override
    public Me me() {
        return me;
    }

    /** The version of the account that the log-in was by. */
    int version() {
        return version;
    }

    boolean hasOneTimePassword() {
        return hasOneTimePassword;
    }
}
