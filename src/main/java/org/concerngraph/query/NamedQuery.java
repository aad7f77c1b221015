package org.concerngraph.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;

/**
 * A question that the graph can answer, from one file in {@code queries/}.
 *
 * @param name the file's path below {@code queries/} without its ending, for example {@code evidence/quotes}
 * @param summary what it answers, in one line
 * @param description what is worth knowing about the answer; may be empty
 * @param tags words to find it by
 * @param parameters its parameters in the order of the header
 * @param chart how its answer is drawn; null where it is not
 * @param dataset the dataset that it is asked of
 * @param services the addresses of other servers that it asks; empty for nearly all
 * @param seed what the header says the answer on the seed is; empty where it says nothing
 * @param text the query without its header, which runs as it stands
 * @param parsed the same, parsed
 */
public record NamedQuery(
        String name,
        String summary,
        String description,
        List<String> tags,
        List<Parameter> parameters,
        @Nullable Chart chart,
        AskedDataset dataset,
        Set<String> services,
        Map<String, Object> seed,
        String text,
        Query parsed) {

    /** The tag of queries that serve the pages; those without it answer somebody's question. */
    private static final String OF_PAGES = "pages";

    /** The folder in {@code queries/}. */
    public String folder() {
        return name.substring(0, name.indexOf('/'));
    }

    /** Is it there for the sake of a page, rather than for somebody who asks? */
    public boolean isOfPages() {
        return tags.contains(OF_PAGES);
    }

    /** Is the answer made of the data alone, so that it is the same until they change? */
    public boolean isOfDataAlone() {
        return services.isEmpty() && Guard.isOfDataAlone(parsed);
    }

    /** Is the answer RDF, not a table? */
    public boolean isGraph() {
        return parsed.isConstructType() || parsed.isDescribeType();
    }

    /** The query's text with these values in the places of its parameters. */
    public String filledIn(Map<String, ? extends Collection<Node>> values) {
        String filled = text;
        var prefixes = Prefixes.adapt(parsed.getPrefixMapping());
        for (Parameter parameter : parameters) {
            Collection<Node> nodes = values.get(parameter.name());
            if (nodes != null && !nodes.isEmpty()) {
                String terms = nodes.stream()
                        .map(node -> NodeFmtLib.str(node, prefixes))
                        .collect(Collectors.joining(" "));
                filled = filled.replace(parameter.placeholder(), "VALUES ?" + parameter.name() + " { " + terms + " }");
            }
        }
        return filled;
    }

    /** The question with these values, for whoever wants to ask it again. */
    public ShownQuery shown(Map<String, ? extends Collection<Node>> values) {
        return new ShownQuery(summary, filledIn(values), dataset);
    }

    /** The parsed query with these values bound; a parameter without a value stays open. */
    Query bound(Map<String, ? extends Collection<Node>> values) {
        for (Parameter parameter : parameters) {
            Collection<Node> nodes = values.get(parameter.name());
            if (parameter.required() && (nodes == null || nodes.isEmpty())) {
                throw new BadParameter(parameter.name(), "is missing; the query \"" + summary + "\" needs it.");
            }
        }
        for (String name : values.keySet()) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                throw new BadParameter(name, "is not a parameter of the query " + this.name + ".");
            }
        }
        return QueryTransformOps.transform(parsed.cloneQuery(), new Binder(values), new ExprTransformCopy());
    }

    private static final class Binder extends ElementTransformCopyBase {

        private final Map<String, ? extends Collection<Node>> values;

        Binder(Map<String, ? extends Collection<Node>> values) {
            this.values = values;
        }

        @Override
        public Element transform(ElementData data) {
            if (data.getVars().size() != 1) {
                return data;
            }
            Var variable = data.getVars().getFirst();
            Collection<Node> nodes = values.get(variable.getName());
            if (nodes == null || nodes.isEmpty()) {
                return data;
            }
            List<Binding> rows = nodes.stream()
                    .map(node -> BindingFactory.binding(variable, node))
                    .toList();
            return new ElementData(List.of(variable), rows);
        }
    }
}
