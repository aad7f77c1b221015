package org.concerngraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the service is found from outside, when it stands behind a proxy that hides it. */
@Component
public class PublicUrl {

    private final @Nullable String value;

    PublicUrl(@Value("${concerngraph.public-url:#{null}}") @Nullable String value) {
        this.value = value == null || value.isBlank() ? null : value.replaceAll("/+$", "");
    }

    /** The address without a slash at its end; nothing when it is that of each request. */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /** Where whoever sent this request finds the service, without a slash at its end. */
    public String of(HttpServletRequest request) {
        return value != null
                ? value
                : ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }
}
