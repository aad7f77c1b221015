package org.concerngraph;

import org.concerngraph.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Where the program begins. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    /** Starts the server with Spring's arguments, for example {@code --server.port=9090}, or does one command. */
    public static void main(String[] args) {
        Commands.run(Application.class, args);
    }
}
