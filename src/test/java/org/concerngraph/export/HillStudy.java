package org.concerngraph.export;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Function;

/** An invented study with everything that is awkward to write into a file. Nobody said any of this. */
public final class HillStudy {

    /** The graph that it is put into. */
    public static final String GRAPH = "https://w3id.org/prom-concerns/graph/source/hill-2021";

    private static final String TURTLE = """
            @prefix prc: <https://w3id.org/prom-concerns/ontology#> .
            @prefix study: <https://w3id.org/prom-concerns/id/study/> .
            @prefix source: <https://w3id.org/prom-concerns/id/source/> .
            @prefix participant: <https://w3id.org/prom-concerns/id/participant/> .
            @prefix quote: <https://w3id.org/prom-concerns/id/quote/> .
            @prefix theme: <https://w3id.org/prom-concerns/id/theme/> .
            @prefix coding: <https://w3id.org/prom-concerns/id/coding/> .
            @prefix agent: <https://w3id.org/prom-concerns/id/agent/> .
            @prefix concern: <https://w3id.org/prom-concerns/id/concern/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            study:hill-2021 a prc:Study ; rdfs:label "Hill & Sons 2021"@en ; dcterms:accessRights "Open: invented" .

            # An emoji, which is two UTF-16 units, and CRLF, which is two characters, stand before the quotes.
            source:hill-2021.interview a prc:Source ; rdfs:label "Interview <1>"@en ; prc:inStudy study:hill-2021 ;
                prc:position "Interview <1>" ; prc:caption "On a hill" ;
                prc:sourceText "Hello \\U0001F600\\r\\nIt takes time, and time is short.\\r\\nWho asked?" .
            # A sheet, which has no text.
            source:hill-2021.sheet a prc:Source ; rdfs:label "Sheet"@en ; prc:inStudy study:hill-2021 ; prc:position "Sheet" .

            theme:hill-2021.work a prc:Theme ; rdfs:label "Work; and > \\\\play"@en ; prc:inStudy study:hill-2021 ; prc:ordinal 1 .
            theme:hill-2021.time a prc:Theme ; rdfs:label "Time"@en ; prc:inStudy study:hill-2021 ; prc:ordinal 2 ;
                skos:broader theme:hill-2021.work ; skos:definition "How long it takes."@en ;
                prc:inclusionCriterion "Minutes & hours" ; prc:exclusionCriterion "Years" ;
                skos:example "It takes time"@en ; skos:editorialNote "Merged with pace"@en .
            theme:hill-2021.unused a prc:Theme ; rdfs:label "Unused"@en ; prc:inStudy study:hill-2021 ; prc:ordinal 3 .

            participant:hill-2021.P1 a prc:Participant ; rdfs:label "P1"@en ; prc:inStudy study:hill-2021 ;
                prc:participantCode "P1" ; prc:printedRole "Nurse; lead", "GP" .
            participant:hill-2021.P2 a prc:Participant ; rdfs:label "P2"@en ; prc:inStudy study:hill-2021 ; prc:participantCode "P2" .
            participant:hill-2021.sheet a prc:Participant, prc:UnidentifiedSpeaker ; rdfs:label "Sheet"@en ;
                prc:inStudy study:hill-2021 ; prc:participantCode "Sheet" ; prc:printedRole "Patient" .

            # The first two overlap, the third and the fourth are the same words of two people.
            quote:hill-2021.interview-01 a prc:Quote ; rdfs:label "Quote 1"@en ; prc:inStudy study:hill-2021 ;
                prov:wasQuotedFrom source:hill-2021.interview ; prc:ordinal 1 ; prc:spokenBy participant:hill-2021.P1 ;
                prc:publishedText "It takes time, and time is short." ; prc:attributionText "P1, nurse (lead)" ;
                prc:sourceStart 9 ; prc:sourceEnd 42 ; prc:hasTheme theme:hill-2021.time, theme:hill-2021.work .
            quote:hill-2021.interview-02 a prc:Quote ; rdfs:label "Quote 2"@en ; prc:inStudy study:hill-2021 ;
                prov:wasQuotedFrom source:hill-2021.interview ; prc:ordinal 2 ; prc:spokenBy participant:hill-2021.P1 ;
                prc:publishedText "time, and time" ; prc:attributionText "P1" ; prc:sourceStart 18 ; prc:sourceEnd 32 .
            quote:hill-2021.interview-03 a prc:Quote ; rdfs:label "Quote 3"@en ; prc:inStudy study:hill-2021 ;
                prov:wasQuotedFrom source:hill-2021.interview ; prc:ordinal 4 ; prc:spokenBy participant:hill-2021.P1 ;
                prc:publishedText "Who asked?" ; prc:attributionText "P1" ; prc:sourceStart 44 ; prc:sourceEnd 54 .
            quote:hill-2021.interview-04 a prc:Quote ; rdfs:label "Quote 4"@en ; prc:inStudy study:hill-2021 ;
                prov:wasQuotedFrom source:hill-2021.interview ; prc:ordinal 3 ; prc:spokenBy participant:hill-2021.sheet ;
                prc:publishedText "Who asked?" ; prc:attributionText "" ; prc:sourceStart 44 ; prc:sourceEnd 54 .
            # It says a place where other words stand.
            quote:hill-2021.interview-05 a prc:Quote ; rdfs:label "Quote 5"@en ; prc:inStudy study:hill-2021 ;
                prov:wasQuotedFrom source:hill-2021.interview ; prc:ordinal 5 ; prc:spokenBy participant:hill-2021.P1 ;
                prc:publishedText "Nobody asked." ; prc:attributionText "P1" ; prc:sourceStart 44 ; prc:sourceEnd 54 .
            quote:hill-2021.sheet-01 a prc:Quote ; rdfs:label "Quote 1"@en ; prc:inStudy study:hill-2021 ;
                prov:wasQuotedFrom source:hill-2021.sheet ; prc:ordinal 1 ; prc:spokenBy participant:hill-2021.sheet ;
                prc:publishedText "=1+1 \\U0001F600 \\"said\\", she" ; prc:attributionText "" ; prc:sourceRow 2 ; prc:sourcePage "7" ;
                prc:contradicts concern:organisational-boundaries .
            quote:hill-2021.sheet-02 a prc:Quote ; rdfs:label "Quote 2"@en ; prc:inStudy study:hill-2021 ;
                prov:wasQuotedFrom source:hill-2021.sheet ; prc:ordinal 2 ; prc:spokenBy participant:hill-2021.sheet ;
                prc:publishedText "Two\\r\\nlines" ; prc:attributionText "" ; prc:sourceRow 3 ;
                prc:expresses concern:patient-control, concern:clinician-ownership ; prc:hasTheme theme:hill-2021.time .

            agent:coder-one a prov:Agent ; rdfs:label "Coder one"@en .
            coding:hill-2021.interview-01.1 a prc:Coding ; rdfs:label "Coding 1"@en ; prc:codingQuote quote:hill-2021.interview-01 ;
                prc:codingTheme theme:hill-2021.time ; prov:wasAttributedTo agent:coder-one ;
                dcterms:created "2021-05-06"^^xsd:date ; skos:editorialNote "Not sure"@en ; prc:start 9 ; prc:end 13 .
            """;

    private HillStudy() {}

    /** Puts the study. */
    public static void putInto(
            String address, Function<HttpRequest.Builder, HttpResponse<String>> send, String... administrator) {
        var answer = send.apply(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "text/turtle")
                .headers(administrator)
                .PUT(HttpRequest.BodyPublishers.ofString(TURTLE)));
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
    }

    /** Where a graph of this name is put. */
    public static String path() {
        return "/data?graph=" + GRAPH;
    }
}
