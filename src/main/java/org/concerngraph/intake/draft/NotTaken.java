package org.concerngraph.intake.draft;

import org.springframework.http.HttpStatus;

/** What somebody wanted to bring cannot become a draft; nothing of it is kept. The message is for that person. */
final class NotTaken extends RuntimeException {

    private final HttpStatus status;

    NotTaken(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
