package org.concerngraph.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What is said of failures that no controller sees: without a log-in, by a refusal, or while a template makes the page. */
@Component
class UnfinishedPages extends DefaultErrorAttributes {

    private static final Logger log = LoggerFactory.getLogger(UnfinishedPages.class);

    private static final String LOG_IN =
            "To do this you have to log in as the administrator, or as a curator where curators write: by Log in above, or"
                    + " when your browser asks. The administrator has a name, which is admin, and a password, which was"
                    + " printed when the server first started, or is the setting concerngraph.admin.password. Reading"
                    + " needs no log-in.";

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
        if (Integer.valueOf(HttpStatus.UNAUTHORIZED.value()).equals(attributes.get("status"))) {
            attributes.put("detail", LOG_IN);
        }
        Object why = request.getAttribute(Refusal.DETAIL, RequestAttributes.SCOPE_REQUEST);
        if (why != null) {
            attributes.put("detail", why);
        }
        Throwable failure = getError(request);
        if (failure != null
                && Integer.valueOf(HttpStatus.INTERNAL_SERVER_ERROR.value()).equals(attributes.get("status"))) {
            String id = Failures.newId();
            log.error("Error {} at {}", id, attributes.get("path"), failure);
            attributes.put("detail", Failures.ourFault(id));
        }
        return attributes;
    }
}
