package org.concerngraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;

/**
 * Who acts by a request. A controller takes it as a parameter, which is null when nobody has logged in.
 *
 * @param login what they log in with; in the graph they are the agent of this name
 * @param name what people call them
 * @param orcid their ORCID, the bare number, where they have said it
 * @param isCurator may they write what curators write? So may the administrator
 * @param isAdmin are they the administrator?
 */
public record Me(String login, String name, @Nullable String orcid, boolean isCurator, boolean isAdmin) {

    /** What is known of somebody who has logged in. */
    public interface Known {

        /** Who it is. */
        Me me();
    }

    /** Who acts by this request. */
    public static Optional<Me> of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication somebody
                        && somebody.getPrincipal() instanceof Known known
                ? Optional.of(known.me())
                : Optional.empty();
    }

    /** Did whoever acts by this request log in on a page, rather than with each request? */
    public static boolean isOfASession(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && of(request).isPresent();
    }
}
