package org.concerngraph.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Tells requests that pages of ours send from those of another site, by what browsers say of their origin. */
final class OtherSites {

    private OtherSites() {}

    /** Is the request sent by a page of another site? One that names no origin is not sent by a page. */
    static boolean send(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null || !authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException notAnOrigin) {
            return true;
        }
    }
}
