package org.concerngraph.command;

/** The store of a command cannot be opened: another process has it, or a setting or the folder is no good. */
final class CannotOpen extends RuntimeException {

    CannotOpen(String message, Throwable cause) {
        super(message, cause);
    }
}
