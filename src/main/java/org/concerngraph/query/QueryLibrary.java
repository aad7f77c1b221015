package org.concerngraph.query;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryParseException;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.ProjectFiles;
import org.springframework.stereotype.Component;

/** All questions in {@code queries/}, read and parsed once; a broken file stops the start, naming file and line. */
@Component
public class QueryLibrary {

    private static final String FOLDER = "queries/";
    private static final String ENDING = ".rq";
    private static final Pattern PLACEHOLDER = Pattern.compile("VALUES \\?(\\w+) \\{ UNDEF }");

    private final SortedMap<String, NamedQuery> queries = new TreeMap<>();

    QueryLibrary(ProjectFiles files, BaseIri base, Guard guard) {
        for (String file : files.list("queries", ENDING)) {
            var query = read(file, base.rebase(files.text(file)), guard);
            queries.put(query.name(), query);
        }
        queries.values().forEach(this::requireChoices);
    }

    /** The query of this name, for example {@code evidence/quotes}, where there is one. */
    public Optional<NamedQuery> find(String name) {
        return Optional.ofNullable(queries.get(name));
    }

    /** The query of this name, for example {@code evidence/quotes}; it is a mistake in our code to ask for another. */
    public NamedQuery get(String name) {
        var query = queries.get(name);
        if (query == null) {
            throw new IllegalArgumentException("There is no queries/" + name + ".rq");
        }
        return query;
    }

    /** All queries, by name. */
    public Collection<NamedQuery> all() {
        return Collections.unmodifiableCollection(queries.values());
    }

    static NamedQuery read(String file, String text, Guard guard) {
        var header = QueryHeader.of(file, text);
        Query parsed;
        Set<String> services;
        try {
            parsed = guard.parseOwn(text);
            services = RemoteServices.in(parsed);
        } catch (QueryParseException e) {
            throw HeaderLines.broken(
                    file,
                    Math.max(e.getLine(), 1),
                    "is not SPARQL: " + String.valueOf(e.getMessage()).strip());
        } catch (RefusedQuery e) {
            throw HeaderLines.broken(file, 1, "is refused: " + e.getMessage());
        }
        var declared = header.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        for (Parameter parameter : header.parameters()) {
            if (!text.contains(parameter.placeholder())) {
                throw HeaderLines.broken(
                        file, 1, "declares ?" + parameter.name() + " but has no line " + parameter.placeholder());
            }
        }
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            if (!declared.contains(placeholder.group(1))) {
                int line = (int) text.substring(0, placeholder.start()).lines().count();
                throw HeaderLines.broken(
                        file,
                        line,
                        "leaves ?" + placeholder.group(1) + " open but does not declare it in \"#+ params:\"");
            }
        }
        if (header.chart() != null) {
            for (String column : header.chart().columns()) {
                if (!parsed.isSelectType() || !parsed.getResultVars().contains(column)) {
                    throw new HeaderLines(file, text.lines().toList())
                            .broken("chart:", "draws the column ?" + column + ", which its answer does not have");
                }
            }
        }
        String body = text.lines()
                .filter(line -> !line.startsWith(HeaderLines.MARK))
                .collect(Collectors.joining("\n"))
                .strip();
        return new NamedQuery(
                file.substring(FOLDER.length(), file.length() - ENDING.length()),
                header.summary(),
                header.description(),
                header.tags(),
                header.parameters(),
                header.chart(),
                header.dataset(),
                services,
                header.seed(),
                body + "\n",
                parsed);
    }

    private void requireChoices(NamedQuery query) {
        for (Parameter parameter : query.parameters()) {
            if (!parameter.choices().isEmpty()) {
                var choices = queries.get(parameter.choices());
                if (choices == null
                        || !choices.parsed().isSelectType()
                        || choices.parameters().stream().anyMatch(Parameter::required)) {
                    throw HeaderLines.broken(
                            FOLDER + query.name() + ENDING,
                            1,
                            "has the choices of ?" + parameter.name() + " by the query \"" + parameter.choices()
                                    + "\", which is no SELECT query that runs without values");
                }
            }
        }
    }
}
