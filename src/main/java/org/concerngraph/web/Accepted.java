package org.concerngraph.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;

/** What an Accept header asks for. */
public final class Accepted {

    private Accepted() {}

    /** The media types that are wanted at all, the most wanted first; a header that names none is answered with 400. */
    public static List<MediaType> byQuality(@Nullable String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .toList();
        } catch (InvalidMediaTypeException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "The header Accept is \"" + accept + "\", which names no media types.", e);
        }
    }
}
