package org.concerngraph.account;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of curators: made, changed and disabled, but never taken away, since what they wrote names them. */
@Component
class Accounts {

    private final AccountFile file;
    private final PasswordEncoder encoder;
    private final InstantSource clock;
    private volatile TreeMap<String, Account> byLogin = new TreeMap<>();

    @Autowired
    Accounts(Store store, PasswordEncoder encoder) {
        this(new AccountFile(store.directory().resolve("accounts.json")), encoder, InstantSource.system());
    }

    Accounts(AccountFile file, PasswordEncoder encoder, InstantSource clock) {
        this.file = file;
        this.encoder = encoder;
        this.clock = clock;
        file.read().forEach(account -> byLogin.put(account.login(), account));
    }

    /** All of them, by their logins. */
    List<Account> all() {
        return List.copyOf(byLogin.values());
    }

    Optional<Account> of(String login) {
        return Optional.ofNullable(byLogin.get(login));
    }

    private Account require(String login) {
        return of(login).orElseThrow(() -> new NoSuchElementException(login));
    }

    /**
     * Makes an account with a made-up password, and gives that.
     *
     * @throws BadParameter when one of the three cannot be, or the login or the ORCID is another account's
     */
    synchronized String create(String login, String name, @Nullable String orcid) {
        if (byLogin.containsKey(login)) {
            throw new BadParameter("login", "is \"" + login + "\", which another account has.");
        }
        String password = OneTimePassword.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String hash = Hashes.of(encoder, password);
        keep(withOwnOrcid(new Account(login, name, orcid, Account.Role.CURATOR, true, now, hash, true, 1)));
        return password;
    }

    /** Makes up another password and gives that; the one before is no longer right. */
    synchronized String reset(String login) {
        String password = OneTimePassword.next();
        change(login, account -> account.withPassword(Hashes.of(encoder, password), true));
        return password;
    }

    /** Keeps the password that somebody chose. */
    synchronized void choose(String login, String password) {
        change(login, account -> account.withPassword(Hashes.of(encoder, password), false));
    }

    /** Keeps a newer hash of the same password, unless that has been changed meanwhile. */
    synchronized void rehash(String login, @Nullable String before, String hash) {
        change(login, account -> account.hash().equals(before) ? account.withHash(hash) : account);
    }

    /**
     * Lets somebody log in, or no longer.
     *
     * @throws BadParameter when they may again, but another account has their ORCID by now
     */
    synchronized void enable(String login, boolean mayLogIn) {
        change(login, account -> {
            Account changed = account.isEnabled() == mayLogIn ? account : account.enabled(mayLogIn);
            return mayLogIn ? withOwnOrcid(changed) : changed;
        });
    }

    /**
     * Says who somebody is.
     *
     * @throws BadParameter when one of the two cannot be, or the ORCID is another account's
     */
    synchronized void describe(String login, String name, @Nullable String orcid) {
        change(login, account -> withOwnOrcid(account.called(name, orcid)));
    }

    /** An ORCID signs what its person writes, so it is of one account among those that may log in. */
    private Account withOwnOrcid(Account account) {
        boolean isTaken = account.orcid() != null
                && byLogin.values().stream()
                        .filter(other -> other.isEnabled() && !other.login().equals(account.login()))
                        .anyMatch(other -> account.orcid().equals(other.orcid()));
        if (isTaken) {
            throw new BadParameter("orcid", "is \"" + account.orcid() + "\", which another account has.");
        }
        return account;
    }

    private void change(String login, UnaryOperator<Account> how) {
        Account before = require(login);
        Account after = how.apply(before);
        if (!after.equals(before)) {
            keep(after);
        }
    }

    private void keep(Account account) {
        var all = new TreeMap<>(byLogin);
        all.put(account.login(), account);
        file.write(List.copyOf(all.values()));
        byLogin = all;
    }
}
