package org.concerngraph.vocabulary;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The named graphs: each is a layer of the dataset, and the default graph is their union. */
public final class Graphs {

    /** What the names of all our graphs begin with. */
    public static final String NAMESPACE = "https://w3id.org/prom-concerns/graph/";

    private static final String LOCAL = ".local";

    /** Our ontology. */
    public static final Node ONTOLOGY = graph("ontology");

    /** What the dataset is: its version, what its built-in graphs were built from. */
    public static final Node META = graph("meta");

    /** The shared role scheme. */
    public static final Node ROLES = graph("roles");

    /** Concerns and the relations between them, shared by all studies. */
    public static final Node CONCERNS = graph("concerns");

    /** What the shapes find wrong in the data. */
    public static final Node VALIDATION = graph("validation");

    /** The questions of the library, as examples that programs read. */
    public static final Node QUERIES = graph("queries");

    /** How much is in the dataset, and of what. */
    public static final Node VOID = graph("void");

    /** The shared roles that people added. */
    public static final Node LOCAL_ROLES = graph("roles/local");

    /** The concerns, and relations between them, that came with imports or were made by people. */
    public static final Node LOCAL_CONCERNS = graph("concerns/local");

    /** What is left of imports that were taken back or replaced. */
    public static final Node WITHDRAWN = graph("withdrawn");

    /** What people changed: one revision for each change. */
    public static final Node HISTORY = graph("history");

    /** What the program itself notes down about the data, which is not data. */
    public static final Set<Node> HOUSEKEEPING = Set.of(META, VALIDATION, VOID);

    /** The dataset as a whole. */
    public static final Node DATASET = NodeFactory.createURI("https://w3id.org/prom-concerns/dataset");

    /** The second dataset as a whole: external vocabularies and what machines suggest. */
    public static final Node VOCABULARIES = NodeFactory.createURI("https://w3id.org/prom-concerns/vocabularies");

    private Graphs() {}

    /** What a study published: all of it, or what one import of it brought, as in {@code hunter-2015.table-3}. */
    public static Node source(String study) {
        return graph("source/" + study);
    }

    /** Our reading of what a study, or one import of it, published. */
    public static Node analysis(String study) {
        return graph("analysis/" + study);
    }

    /** What people here said about the quotes of a study: evidence, codings, memos. */
    public static Node localAnalysis(String study) {
        return graph("analysis/" + study + LOCAL);
    }

    /** Does the graph hold what people here made, or took over to change it? */
    public static boolean isLocal(Node graph) {
        return graph.equals(LOCAL_CONCERNS)
                || graph.getURI().startsWith(NAMESPACE + "analysis/")
                        && graph.getURI().endsWith(LOCAL);
    }

    /** Terms of an external vocabulary that something here is linked to, and a framework that is shipped. */
    public static Node external(String vocabulary) {
        return graph("external/" + vocabulary);
    }

    /** Links of ours to terms of others, and codings to constructs: one set of them, as in {@code roles}. */
    public static Node mapping(String set) {
        return graph("mapping/" + set);
    }

    /** What somebody sent without a name. */
    public static Node posted(String id) {
        return graph("posted/" + id);
    }

    private static Node graph(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
