package org.concerngraph.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.concerngraph.query.BadParameter;
import org.concerngraph.web.Orcid;
import org.jspecify.annotations.Nullable;

/**
 * A person who may log in, besides the administrator.
 *
 * @param login what they log in with; it is never changed and never given to another, since it names them in the graph
 * @param name what people call them
 * @param orcid their ORCID, as a bare number, where they have said it
 * @param isEnabled may they log in?
 * @param hash the hash of their password
 * @param isOneTime was the password made up, so that they have to choose one of their own?
 * @param version is raised by whatever ends the sessions of the account
 */
record Account(
        String login,
        String name,
        @Nullable String orcid,
        Role role,
        @JsonProperty("enabled") boolean isEnabled,
        Instant created,
        @JsonProperty("password-hash") String hash,
        @JsonProperty("one-time-password") boolean isOneTime,
        int version) {

    /** What somebody may do. */
    enum Role {
        CURATOR
    }

    /** The login of the administrator, who has no account. */
    static final String ADMINISTRATOR = "admin";

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,38}[a-z0-9]");
    private static final Set<String> TAKEN = Set.of(ADMINISTRATOR, "administrator", "concern-graph-curators");
    private static final int LONGEST_NAME = 100;

    Account {
        if (!LOGIN.matcher(login).matches()) {
            throw new BadParameter(
                    "login",
                    "is \"" + login
                            + "\"; it has to be 2 to 40 small letters, digits and hyphens, and no hyphen at an end.");
        }
        if (TAKEN.contains(login)) {
            throw new BadParameter("login", "is \"" + login + "\", which means somebody else here.");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new BadParameter("name", "has to be 1 to " + LONGEST_NAME + " characters on one line.");
        }
        if (orcid != null
                && !Orcid.of(orcid).filter(Orcid::hasRightLastCharacter).isPresent()) {
            throw new BadParameter(
                    "orcid",
                    "is \"" + orcid + "\", which is no ORCID: four times four digits, as in 0000-0002-1825-0097, of"
                            + " which the last fits the others.");
        }
        if (!Hashes.isKnown(hash)) {
            throw new BadParameter("password-hash", "is none that this program makes.");
        }
        orcid = orcid == null ? null : Orcid.of(orcid).orElseThrow().number();
        name = name.strip();
    }

    Account called(String newName, @Nullable String newOrcid) {
        return new Account(login, newName, newOrcid, role, isEnabled, created, hash, isOneTime, version);
    }

    /** The account with another password; whoever is logged in by the old one is so no longer. */
    Account withPassword(String newHash, boolean isMadeUp) {
        return new Account(login, name, orcid, role, isEnabled, created, newHash, isMadeUp, version + 1);
    }

    /** The account with the same password under another hash. */
    Account withHash(String newHash) {
        return new Account(login, name, orcid, role, isEnabled, created, newHash, isOneTime, version);
    }

    Account enabled(boolean mayLogIn) {
        return new Account(login, name, orcid, role, mayLogIn, created, hash, isOneTime, version + 1);
    }
}
