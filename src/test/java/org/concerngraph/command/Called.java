package org.concerngraph.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.concerngraph.Application;

/** A command that was called in this process, and what it said. */
record Called(int code, String out, String err) {

    /** Calls a command with the arguments that a person would type behind the name of the program. */
    static Called with(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Commands.command(Application.class, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Called(code, out.toString(), err.toString());
    }

    /** The same on a store of this folder, with these arguments too. */
    static Called on(Path store, String command, Object... arguments) {
        var all = new ArrayList<>(List.of(command, "--store", store.toString()));
        List.of(arguments).forEach(argument -> all.add(argument.toString()));
        return with(all.toArray(String[]::new));
    }
}
