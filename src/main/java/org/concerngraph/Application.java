package org.concerngraph;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    /** Starts the server with the given Spring arguments, for example {@code --server.port=9090}. */
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
