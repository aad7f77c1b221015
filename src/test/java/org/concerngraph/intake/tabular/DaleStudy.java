package org.concerngraph.intake.tabular;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Function;

/** An invented study, every value of which is awkward to read back from a cell. Nobody said any of this. */
final class DaleStudy {

    static final String GRAPH = "https://w3id.org/prom-concerns/graph/source/dale-2023";

    /** A code without a hyphen and one with it, roles with "and" and ";", two speakers of one role without a name. */
    private static final String TURTLE = """
            @prefix prc: <https://w3id.org/prom-concerns/ontology#> .
            @prefix study: <https://w3id.org/prom-concerns/id/study/> .
            @prefix source: <https://w3id.org/prom-concerns/id/source/> .
            @prefix participant: <https://w3id.org/prom-concerns/id/participant/> .
            @prefix quote: <https://w3id.org/prom-concerns/id/quote/> .
            @prefix theme: <https://w3id.org/prom-concerns/id/theme/> .
            @prefix concern: <https://w3id.org/prom-concerns/id/concern/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .

            study:dale-2023 a prc:Study ; rdfs:label "Dale 2023"@en ; dcterms:accessRights "Open: invented" .
            source:dale-2023.interviews a prc:Source ; rdfs:label "Interviews"@en ; prc:inStudy study:dale-2023 .
            source:dale-2023.ward-7 a prc:Source ; rdfs:label "Ward 7"@en ; prc:inStudy study:dale-2023 .

            theme:dale-2023.a a prc:Theme ; rdfs:label "Trust > hope; money \\\\ more"@en ; prc:inStudy study:dale-2023 ; prc:ordinal 1 ;
                skos:definition "Whom is it for?\\nAnd who asks; A > B"@en ; prc:inclusionCriterion "=1+1" ;
                prc:exclusionCriterion " spaced " ; skos:example "'quoted'"@en ; skos:editorialNote "Memo"@en .
            theme:dale-2023.b a prc:Theme ; rdfs:label "=Sum"@en ; prc:inStudy study:dale-2023 ; prc:ordinal 2 ;
                skos:broader theme:dale-2023.a .
            theme:dale-2023.c a prc:Theme ; rdfs:label "A>B"@en ; prc:inStudy study:dale-2023 ; prc:ordinal 3 ;
                skos:broader theme:dale-2023.b .
            theme:dale-2023.d a prc:Theme ; rdfs:label "'=Apostrophe"@en ; prc:inStudy study:dale-2023 ; prc:ordinal 4 .
            theme:dale-2023.e a prc:Theme ; rdfs:label "Never used"@en ; prc:inStudy study:dale-2023 ; prc:ordinal 5 ;
                skos:definition "Nobody spoke of it"@en .

            participant:dale-2023.P-1 a prc:Participant ; rdfs:label "P 1"@en ; prc:inStudy study:dale-2023 ;
                prc:participantCode "P 1" ; prc:printedRole "GP and Voluntary Organisation", "Nurse; lead" .
            participant:dale-2023.P-1-2 a prc:Participant ; rdfs:label "P-1"@en ; prc:inStudy study:dale-2023 ; prc:participantCode "P-1" .
            participant:dale-2023.Clinician-4 a prc:Participant ; rdfs:label "clinician 04"@en ; prc:inStudy study:dale-2023 ;
                prc:participantCode "clinician 04" ; prc:printedRole "A/B \\\\ C > D" .
            participant:dale-2023.one a prc:Participant, prc:UnidentifiedSpeaker ; rdfs:label "Interview 1"@en ;
                prc:inStudy study:dale-2023 ; prc:participantCode "Interview 1" ; prc:printedRole "Patient" .
            participant:dale-2023.two a prc:Participant, prc:UnidentifiedSpeaker ; rdfs:label "Interview 2"@en ;
                prc:inStudy study:dale-2023 ; prc:participantCode "Interview 2" ; prc:printedRole "Patient" .
            participant:dale-2023.silent a prc:Participant ; rdfs:label "P9"@en ; prc:inStudy study:dale-2023 ;
                prc:participantCode "P9" ; prc:printedRole "Porter" .

            quote:dale-2023.i-01 a prc:Quote ; prc:inStudy study:dale-2023 ; prov:wasQuotedFrom source:dale-2023.interviews ; prc:ordinal 1 ;
                prc:spokenBy participant:dale-2023.P-1 ; prc:publishedText " and so on; A > B \\\\ C " ; prc:attributionText "P 1" ;
                prc:hasTheme theme:dale-2023.c, theme:dale-2023.d ; prc:sourcePage "007" ; prc:sourceRow 12 ;
                prc:expresses concern:patient-control, concern:clinician-ownership .
            quote:dale-2023.i-02 a prc:Quote ; prc:inStudy study:dale-2023 ; prov:wasQuotedFrom source:dale-2023.interviews ; prc:ordinal 2 ;
                prc:spokenBy participant:dale-2023.P-1-2 ; prc:publishedText "Two\\r\\nlines,\\n\\nand \\"three\\" \\U0001F600" ; prc:attributionText "" ;
                prc:hasTheme theme:dale-2023.a ; prc:sourcePage "-1" .
            quote:dale-2023.i-05 a prc:Quote ; prc:inStudy study:dale-2023 ; prov:wasQuotedFrom source:dale-2023.interviews ; prc:ordinal 5 ;
                prc:spokenBy participant:dale-2023.one ; prc:publishedText "Who asked?" ; prc:attributionText "P 7, Nurse" ;
                prc:sourcePage "xii" .
            quote:dale-2023.i-06 a prc:Quote ; prc:inStudy study:dale-2023 ; prov:wasQuotedFrom source:dale-2023.interviews ; prc:ordinal 6 ;
                prc:spokenBy participant:dale-2023.two ; prc:publishedText "Who asked?" ; prc:attributionText "=patient" ;
                prc:hasTheme theme:dale-2023.b .
            quote:dale-2023.w-01 a prc:Quote ; prc:inStudy study:dale-2023 ; prov:wasQuotedFrom source:dale-2023.ward-7 ; prc:ordinal 1 ;
                prc:spokenBy participant:dale-2023.Clinician-4 ; prc:publishedText "=1+1" ; prc:attributionText "(clinician 04)" ;
                prc:hasTheme theme:dale-2023.d ; prc:sourceRow 2 .
            quote:dale-2023.w-02 a prc:Quote ; prc:inStudy study:dale-2023 ; prov:wasQuotedFrom source:dale-2023.ward-7 ; prc:ordinal 2 ;
                prc:spokenBy participant:dale-2023.one ; prc:publishedText "'=1+1 (…) [they] said _x000D_ (Nurse 3)" ; prc:attributionText "" ; prc:sourceRow 3 .
            quote:dale-2023.w-03 a prc:Quote ; prc:inStudy study:dale-2023 ; prov:wasQuotedFrom source:dale-2023.ward-7 ; prc:ordinal 3 ;
                prc:spokenBy participant:dale-2023.P-1 ; prc:publishedText "''-never" ; prc:attributionText "'P 1" ; prc:sourceRow 3 .
            """;

    private DaleStudy() {}

    /** Puts the study into a graph of its own. */
    static void putInto(
            String address, Function<HttpRequest.Builder, HttpResponse<String>> send, String... administrator) {
        var answer = send.apply(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "text/turtle")
                .headers(administrator)
                .PUT(HttpRequest.BodyPublishers.ofString(TURTLE)));
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
    }
}
