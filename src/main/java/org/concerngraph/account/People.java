package org.concerngraph.account;

import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.concerngraph.store.Store;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Everybody who may log in: the administrator, and curators whose accounts are not disabled. */
@Component
class People implements UserDetailsService, UserDetailsPasswordService {

    private static final Logger log = LoggerFactory.getLogger(People.class);

    private final Accounts accounts;
    private volatile String hashOfAdministrator;

    People(Accounts accounts, AdminSettings settings, Store store, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.hashOfAdministrator = AdminPassword.hash(settings, store, encoder);
    }

    /** What somebody typed as their login, as it is written here. */
    static String login(@Nullable Object typed) {
        return typed == null ? "" : typed.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** Who logs in with this. */
    Optional<KnownPerson> of(String login) {
        return login.equals(Account.ADMINISTRATOR)
                ? Optional.of(KnownPerson.administrator(hashOfAdministrator))
                : accounts.of(login).filter(Account::isEnabled).map(KnownPerson::of);
    }

    /** What is now to be said of somebody who logged in before; nobody when that no longer counts. */
    Optional<KnownPerson> again(KnownPerson before) {
        return of(before.getUsername()).filter(now -> now.version() == before.version());
    }

    @Override
    public KnownPerson loadUserByUsername(String username) {
        return of(login(username)).orElseThrow(() -> new UsernameNotFoundException("Nobody logs in like this"));
    }

    /** Keeps a better hash; that of the administrator until the program ends, since their file is not ours to change. */
    @Override
    public UserDetails updatePassword(UserDetails person, @Nullable String hash) {
        if (hash == null) {
            return person;
        }
        if (person.getUsername().equals(Account.ADMINISTRATOR)) {
            hashOfAdministrator = hash;
        } else {
            try {
                accounts.rehash(person.getUsername(), person.getPassword(), hash);
            } catch (UncheckedIOException e) {
                log.warn("A better hash of a password is not kept, and the old one stays.", e);
            }
        }
        return person;
    }
}
