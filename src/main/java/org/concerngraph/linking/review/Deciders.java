package org.concerngraph.linking.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Who decides: a curator as themself, and otherwise whoever the administrator says. */
@Component
class Deciders {

    /** The field of forms, and the cookie that remembers what the administrator wrote there. */
    static final String WHO = "who";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final BaseIri base;

    Deciders(BaseIri base) {
        this.base = base;
    }

    /**
     * Who decides on a page, as the page says it.
     *
     * @param name what they are called; where they are asked, what was written last in this browser
     * @param isAsked do they write who decides?
     * @param own the IRIs of a curator, whose own decisions somebody else reviews
     */
    record You(String name, boolean isAsked, Set<String> own) {

        /** Is it this agent? */
        public boolean are(@Nullable String agent) {
            return agent != null && own.contains(agent);
        }
    }

    /** As whom the reader of a page decides; whoever has not logged in is asked, since the administrator may log in later. */
    You you(@Nullable Me me, String remembered) {
        return ofAccount(me)
                .map(curator -> new You(curator.label(), false, curator.own()))
                .orElseGet(() -> new You(remembered, true, Set.of()));
    }

    /** Who reads a page and is offered to take back what they decided; nobody where the cookie names nobody. */
    Optional<Person> reader(@Nullable Me me, String remembered) {
        return ofAccount(me).or(() -> {
            try {
                return Optional.of(Person.of(remembered, base));
            } catch (BadParameter nobody) {
                return Optional.empty();
            }
        });
    }

    /** The curator who acts; nobody where it is the administrator. */
    Optional<Person> ofAccount(@Nullable Me me) {
        return Optional.ofNullable(me).filter(it -> !it.isAdmin()).map(curator -> Person.of(curator, base));
    }

    /**
     * Who decides by a form.
     *
     * @param who what the form says
     * @throws BadParameter when it names somebody else than the curator who sends it, or of the administrator's nobody
     */
    Person of(Me me, String who) {
        Person curator = ofAccount(me).orElse(null);
        if (curator == null) {
            return Person.of(who, base);
        }
        if (!who.isBlank() && !curator.maybeIs(Person.of(who, base))) {
            throw new BadParameter(
                    WHO,
                    "is \"" + who + "\", but you decide as " + curator.label()
                            + ": leave it out. Only the administrator writes down what somebody else decided.");
        }
        return curator;
    }

    /** Remembers in the browser of the administrator who decided. */
    static String cookie(Person person) {
        String name = URLEncoder.encode(Person.known(person.label()), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return ResponseCookie.from(WHO, name)
                .path("/links")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .sameSite("Strict")
                .build()
                .toString();
    }
}
