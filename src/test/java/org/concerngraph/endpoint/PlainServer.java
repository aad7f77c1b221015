package org.concerngraph.endpoint;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Dispatcher;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.query.Guard;
import org.concerngraph.query.Rows;
import org.concerngraph.query.RunningQueries;
import org.concerngraph.query.SparqlSettings;
import org.concerngraph.store.EmptySafeExecutor;
import org.concerngraph.vocabulary.Graphs;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The application's own processors and guard on a plain dataset: empty, with a default graph of its own, and open to
 * writes without a password. Beside it, for comparison, the processors that Fuseki comes with on a dataset of the same
 * kind. Both stand on TDB2, as the application does, in memory.
 */
public final class PlainServer implements AutoCloseable {

    /** Where the application's processors are. */
    public static final String OURS = "/ours";

    /** Where Fuseki's own are. */
    public static final String STOCK = "/stock";

    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
    private final WebServer tomcat;
    private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
    private final LogLevel before;

    /** Starts on a free port of the loopback, without a log: the suites send much that is wrong on purpose. */
    public PlainServer() {
        var configured = logging.getLoggerConfiguration(LoggingSystem.ROOT_LOGGER_NAME);
        before = configured == null ? LogLevel.INFO : configured.getEffectiveLevel();
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        parts.registerBean(SparqlSettings.class, PlainServer::defaults);
        parts.register(Guard.class, RunningQueries.class);
        parts.refresh();
        var factory = new TomcatServletWebServerFactory(0);
        factory.setAddress(InetAddress.getLoopbackAddress());
        tomcat = factory.getWebServer(this::mount);
        tomcat.start();
    }

    private static SparqlSettings defaults() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("concerngraph.sparql", SparqlSettings.class);
    }

    /** The address of what is mounted at a path. */
    public String address(String path) {
        return "http://localhost:" + tomcat.getPort() + path;
    }

    /** The one place that knows which classes the application mounts, and with what. */
    private OperationRegistry ours() {
        Guard guard = parts.getBean(Guard.class);
        RunningQueries running = parts.getBean(RunningQueries.class);
        var operations = OperationRegistry.createStd();
        operations.register(
                Operation.Query,
                new GuardedQuery(guard, running, request -> "W/\"" + UUID.randomUUID() + "\"", Map.of()));
        operations.register(Operation.Update, new GuardedUpdate(guard, running, Map.of()));
        operations.register(Operation.GSP_RW, new GuardedGraphs());
        return operations;
    }

    private void mount(ServletContext context) {
        var registry = new DataAccessPointRegistry();
        DatasetGraph plain = DatabaseMgr.createDatasetGraph();
        EmptySafeExecutor.on(plain);
        registry.register(new DataAccessPoint(OURS, service(plain, ours())));
        registry.register(
                new DataAccessPoint(STOCK, service(DatabaseMgr.createDatasetGraph(), OperationRegistry.createStd())));
        Fuseki.setVerbose(context, false);
        OperationRegistry.set(context, OperationRegistry.createStd());
        DataAccessPointRegistry.set(context, registry);
        context.addServlet("protocol", new HttpServlet() {
                    @Override
                    protected void service(HttpServletRequest request, HttpServletResponse response) {
                        Dispatcher.dispatch(request, response);
                    }
                })
                .addMapping(STOCK + "/*");
        SparqlSettings settings = parts.getBean(SparqlSettings.class);
        var description = new ServiceDescription(
                AskedDataset.CONCERNS,
                Graphs.DATASET,
                settings,
                () -> new Rows(List.of(), List.of()),
                request -> request.getRequestURL().toString());
        context.addServlet("ours", new ProtocolServlet(settings, description)).addMapping(OURS + "/*");
    }

    private static DataService service(DatasetGraph dataset, OperationRegistry operations) {
        var service = DataService.newBuilder(dataset)
                .addEndpoint(Operation.Query, "sparql")
                .addEndpoint(Operation.Update, "update")
                .addEndpoint(Operation.GSP_RW, "data")
                .build();
        service.setEndpointProcessors(operations);
        service.goActive();
        return service;
    }

    @Override
    public void close() {
        tomcat.stop();
        tomcat.destroy();
        parts.close();
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, before);
    }
}
