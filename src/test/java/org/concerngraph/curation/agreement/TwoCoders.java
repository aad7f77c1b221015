package org.concerngraph.curation.agreement;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two invented studies, as updates. Nobody said any of this.
 *
 * <p>In the first, of 36 quotes, Ada has said that she is done with 1 to 32 and Ben that he is done with 1 to 30, 33 and 34,
 * so that both are done with 30. In the second, of 14, as if imported, nobody has said so: Dan assigned 1 to 12 to
 * a theme, Eve, whom an ORCID names, 1 to 9 to the same and 10 to 13 to another, so that both coded 12.
 */
public final class TwoCoders {

    /** The first study. */
    public static final String DUNE = "dune-2024";

    /** The second study. */
    public static final String REEF = "reef-2024";

    /** Eve. */
    public static final String EVE = "https://orcid.org/0000-0002-1825-0097";

    private static final String GRAPH = "https://w3id.org/prom-concerns/graph/analysis/two-coders";

    private static final String PREFIXES = """
            PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            BASE <https://w3id.org/prom-concerns/id/>
            """;

    private TwoCoders() {}

    private static String in(String graph, String... turtle) {
        return PREFIXES + "INSERT DATA { GRAPH <" + graph + "> {\n" + String.join("\n", turtle) + "\n} }";
    }

    /** What puts both studies into the graph. */
    public static String put() {
        return in(
                GRAPH,
                study(DUNE, 36),
                done("ada", 1, 32),
                done("ben", 1, 30),
                done("ben", 33, 34),
                "<concern/dune-burden> a prc:Concern ; rdfs:label \"Forms are a burden\"@en .",
                "<concern/dune-trust> a prc:Concern ; rdfs:label \"Nobody trusts the scores\"@en .",
                "<concern/dune-time> a prc:Concern ; rdfs:label \"Time is short\"@en .",
                evidence("ada", "burden", 1, 12),
                // A second passage of the same quote.
                piece("ada", "burden", 10, 23, 27, "time"),
                evidence("ada", "burden", 31, 31),
                evidence("ben", "burden", 1, 9),
                evidence("ben", "burden", 13, 15),
                evidence("ben", "burden", 33, 33),
                evidence("ada", "trust", 1, 1),
                evidence("ben", "trust", 1, 2),
                evidence("ada", "time", 1, 30),
                evidence("ben", "time", 1, 30),
                "<agent/robot> a prov:Agent, prov:SoftwareAgent ; rdfs:label \"Robot\" .",
                evidence("robot", "burden", 20, 30),
                study(REEF, 14),
                "<theme/reef-2024.time> a prc:Theme ; rdfs:label \"Time\"@en ; prc:inStudy <study/reef-2024> .",
                "<theme/reef-2024.trust> a prc:Theme ; rdfs:label \"Trust\"@en ; prc:inStudy <study/reef-2024> .",
                "<" + EVE + "> a prov:Person ; rdfs:label \"Eve\" .",
                codings("agent/dan", "time", 1, 12),
                codings(EVE, "time", 1, 9),
                codings(EVE, "trust", 10, 13));
    }

    /** What takes them away again, with the third coder. */
    public static String take() {
        return "DROP SILENT GRAPH <" + GRAPH + "> ; DROP SILENT GRAPH <" + GRAPH + ".third>";
    }

    /** What makes a third person done with quotes 1 to 9 of the first study, who saw the burden in 1 to 6. */
    public static String third() {
        return in(GRAPH + ".third", agents("cyd"), done("cyd", 1, 9), evidence("cyd", "burden", 1, 6));
    }

    /** What decides about evidence of a coder in a quote of the first study. */
    public static String decide(String coder, String concern, int quote, String status) {
        return (PREFIXES + """
                DELETE { GRAPH ?graph { ?evidence prc:reviewStatus ?before } }
                INSERT { GRAPH ?graph { ?evidence prc:reviewStatus prc:%s } }
                WHERE {
                  GRAPH ?graph { ?evidence prc:evidenceQuote <quote/dune-2024.%d> ; prc:evidenceConcern <concern/dune-%s> ;
                    prov:wasAttributedTo <agent/%s> ; prc:reviewStatus ?before }
                }""").formatted(status, quote, concern, coder);
    }

    private static String agents(String... names) {
        return List.of(names).stream()
                .map(name -> "<agent/%s> a prov:Agent ; rdfs:label \"%s\" ."
                        .formatted(name, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)))
                .collect(Collectors.joining("\n"));
    }

    private static String each(int from, int to, IntFunction<String> each) {
        return IntStream.rangeClosed(from, to).mapToObj(each).collect(Collectors.joining("\n"));
    }

    /** Every text begins with an emoji, which is one character and two UTF-16 units. */
    private static String study(String study, int quotes) {
        String name = study.substring(0, 1).toUpperCase(Locale.ROOT) + study.substring(1, study.length() - 5);
        return agents("ada", "ben", "dan") + """

                <study/%1$s> a prc:Study ; rdfs:label "%2$s 2024" .
                <source/%1$s.table-1> a prc:Source ; rdfs:label "Table 1" ; prc:inStudy <study/%1$s> .
                <participant/%1$s.P1> a prc:Participant ; rdfs:label "P1" ; prc:participantCode "P1" ; prc:inStudy <study/%1$s> .
                """.formatted(study, name) + each(1, quotes, n -> """
                <quote/%1$s.%2$d> a prc:Quote ; rdfs:label "Quote %2$d" ; prc:inStudy <study/%1$s> ; prc:ordinal %2$d ;
                  prc:publishedText "😀 We have forms but no time for form %2$d." ; prc:spokenText "We have forms but no time." ;
                  prc:spokenBy <participant/%1$s.P1> ; prc:attributionText "P1" ; prov:wasQuotedFrom <source/%1$s.table-1> .
                """.formatted(study, n));
    }

    private static String done(String coder, int from, int to) {
        return each(
                from,
                to,
                n -> "<quote/%1$s.%2$d> prc:codedBy <agent/%3$s> ; prc:independentlyCodedBy <agent/%3$s> ."
                        .formatted(DUNE, n, coder));
    }

    private static String evidence(String coder, String concern, int from, int to) {
        return each(from, to, n -> piece(coder, concern, n, 2, 15, "We have forms"));
    }

    private static String piece(String coder, String concern, int quote, int start, int end, String words) {
        return """
                <evidence/%1$s.%2$d.%3$s.%4$s.%5$d> a prc:Evidence ; rdfs:label "evidence" ; prc:evidenceQuote <quote/%1$s.%2$d> ;
                  prc:evidenceConcern <concern/dune-%4$s> ; prc:stance prc:%8$s ; prc:start %5$d ; prc:end %6$d ;
                  prc:spanText "%7$s" ; prc:basis prc:Explicit ; prc:reviewStatus prc:Proposed ; prov:wasAttributedTo <agent/%3$s> .
                """.formatted(
                        DUNE,
                        quote,
                        coder,
                        concern,
                        start,
                        end,
                        words,
                        // One may take for a contradiction what the other takes for the concern.
                        quote == 1 && coder.equals("ada") ? "Contradicts" : "Expresses");
    }

    /** Those of an even quote are about some words of it, the others about all of it. */
    private static String codings(String coder, String theme, int from, int to) {
        return each(from, to, n -> """
                <coding/%1$s.%2$d.%3$s.%4$d> a prc:Coding ; rdfs:label "coding" ; prc:codingQuote <quote/%1$s.%2$d> ;
                  prc:codingTheme <theme/%1$s.%3$s> ; prov:wasAttributedTo <%5$s> %6$s .
                """.formatted(
                        REEF,
                        n,
                        theme,
                        Math.abs(coder.hashCode() % 1000),
                        coder,
                        n % 2 == 0 ? "; prc:start 20 ; prc:end 27" : ""));
    }
}
