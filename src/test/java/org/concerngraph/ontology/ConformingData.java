package org.concerngraph.ontology;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.concerngraph.store.ProjectFiles;

/** An invented study that keeps every rule: a thing of each class, characters beyond 16 bits before every span. */
final class ConformingData {

    private static final String TURTLE = """
            study:s a prc:Study ; rdfs:label "S"@en ; dcterms:title "A study"@en ; dcterms:accessRights "open" ;
                prc:analyticApproach "thematic analysis" ; prc:setting "clinics" ; prc:country "Sweden" ;
                prc:participantsInterviewed 9 ; prc:reportedIn <https://doi.org/10.5555/s> ;
                dcterms:license <https://creativecommons.org/licenses/by/4.0/> ; prc:sampled sample:s.nurse .
            sample:s.nurse a prc:Sample ; rdfs:label "nurses"@en ; prc:sampledRole role:nurse ; prc:recruited 4 .
            source:s.table-1 a prc:Source ; rdfs:label "Table 1"@en ; prc:inStudy study:s ; prc:position "Table 1" ;
                prc:caption "Views" ; dcterms:isPartOf <https://doi.org/10.5555/s> ;
                prc:sourceText "Table 1\\n😀 😀 We fear (…) that [the] scores… judge us (P1, Nurse)" ;
                prc:expandsAbbreviation abbreviation:s.gp .
            abbreviation:s.gp a prc:Abbreviation ; rdfs:label "GP"@en ;
                prc:abbreviatedForm "GP" ; prc:expandedForm "general practitioner" .

            participant:s.P1 a prc:Participant ; rdfs:label "P1" ; prc:inStudy study:s ; prc:participantCode "P1" ;
                prc:printedRole "Nurse" ; prc:hasRole role:nurse .
            participant:s.unknown a prc:Participant, prc:UnidentifiedSpeaker ; rdfs:label "unknown" ;
                prc:inStudy study:s ; prc:participantCode "unknown" .
            role:professionals a prc:RoleGroup ; rdfs:label "professionals"@en ; skos:prefLabel "professionals"@en ;
                skos:definition "They care."@en ; skos:inScheme scheme:roles .
            role:nurse a prc:Role ; rdfs:label "nurse"@en ; skos:prefLabel "nurse"@en ; skos:altLabel "RN"@en ;
                skos:definition "Nurses."@en ; skos:broader role:professionals ; skos:inScheme scheme:roles .

            quote:s.1 a prc:Quote ; rdfs:label "Quote 1"@en ; prc:inStudy study:s ; prc:ordinal 1 ;
                prc:publishedText "😀 We fear (…) that [the] scores… judge us" ;
                prc:spokenText "😀 We fear that scores judge us" ; prc:spokenBy participant:s.P1 ;
                prc:attributionText "P1, Nurse" ; prov:wasQuotedFrom source:s.table-1 ;
                prc:sourceStart 10 ; prc:sourceEnd 51 ; prc:sourceRow 2 ; prc:sourcePage "e6" ; prc:hasTheme theme:s.fear ;
                prc:hasMark mark:s.1.1, mark:s.1.2, mark:s.1.3 ; prc:expresses concern:judged ;
                prc:qualifies concern:blamed ; prc:contradicts concern:need ; prc:proposesRemedyFor concern:judged .
            mark:s.1.1 a prc:EditorialMark, prc:Elision ; rdfs:label "m"@en ;
                prc:start 10 ; prc:end 13 ; prc:markText "(…)" .
            mark:s.1.2 a prc:EditorialMark, prc:Insertion ; rdfs:label "m"@en ;
                prc:start 19 ; prc:end 24 ; prc:markText "[the]" .
            mark:s.1.3 a prc:EditorialMark, prc:Pause ; rdfs:label "m"@en ;
                prc:start 31 ; prc:end 32 ; prc:markText "…" .
            theme:s.all a prc:Theme ; rdfs:label "all"@en ; skos:prefLabel "all"@en ; skos:inScheme scheme:s .
            theme:s.fear a prc:Theme ; rdfs:label "fear"@en ; skos:prefLabel "fear"@en ; skos:inScheme scheme:s ;
                prc:inStudy study:s ; prc:ordinal 2 ; skos:broader theme:s.all .
            coding:s.1 a prc:Coding ; rdfs:label "coding"@en ; prc:codingQuote quote:s.1 ; prc:codingTheme theme:s.fear ; prc:informedByOthers true ;
                prc:start 2 ; prc:end 9 ; prc:basis prc:Explicit ; prov:wasAttributedTo agent:ann ;
                prc:reviewStatus prc:Proposed ; dcterms:created "2026-01-01"^^xsd:date .
            coding:s.2 a prc:Coding ; rdfs:label "coding"@en ; prc:codingQuote quote:s.1 ; prc:codingTheme theme:s.all ;
                prov:wasAttributedTo agent:ann ; prc:reviewStatus prc:Rejected .

            concern:gone a prc:RetiredConcern ; rdfs:label "Scores are kept for ever"@en ;
                dcterms:isReplacedBy concern:judged ; prc:reason "They say the same." .
            wording:judged.1 a prc:Wording ; rdfs:label "Scores judge"@en ; prov:specializationOf concern:judged ;
                prov:wasAttributedTo agent:ann ; prov:invalidatedAtTime "2026-01-02T10:00:00Z"^^xsd:dateTime .
            memo:1 a prc:Memo ; rdfs:label "memo"@en ; prc:memoOf quote:s.1 ; prc:memoText "Who judges?" ;
                prov:wasAttributedTo agent:ann ; dcterms:created "2026-01-02T10:00:00Z"^^xsd:dateTime .
            revision:1 a prc:Revision ; rdfs:label "Reworded"@en ; prov:wasAssociatedWith agent:ann ;
                prov:endedAtTime "2026-01-02T10:00:00Z"^^xsd:dateTime ; prc:datasetVersion 4 ; prc:revises concern:judged ;
                prc:reason "Shorter." ; prc:statementsAdded "<x:a> <x:b> <x:c> <x:g> ." ; prc:statementsRemoved "" .
            revision:2 a prc:Revision ; rdfs:label "Undone"@en ; prov:wasAssociatedWith agent:ann ;
                prov:endedAtTime "2026-01-02T11:00:00Z"^^xsd:dateTime ; prc:datasetVersion 5 ; prc:revises concern:judged ;
                prc:undoes revision:1 .

            agent:ann a prov:Agent . agent:machine a prov:Agent, prov:SoftwareAgent .
            %s
            import:s.table-1 a prc:Import ; rdfs:label "import"@en ; prc:fileName "t.txt" ; prc:readerName "r" ;
                prc:sha256 "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" ; prc:readerVersion "1" ;
                prov:endedAtTime "2026-01-01T10:00:00Z"^^xsd:dateTime ; prov:wasAssociatedWith agent:machine ;
                prov:generated graph:s ; prc:quoteCount 1 ; prc:participantCount 2 ; prc:themeCount 2 ;
                prc:markCount 3 ; prc:problemCount 1 ; prc:hasProblem problem:s.1 ; prc:roleCount 1 ;
                prc:codingCount 1 ; prc:abbreviationCount 1 ; prc:importName "table-1" ; prc:revision 1 ;
                prc:repaired "P1 and p1 are one person." ; prov:used source:s.table-1 ;
                prc:leftOut left-out:s.1 ; prc:hasCheck check:s.1 .
            problem:s.1 a prc:Problem ; rdfs:label "problem"@en ; rdfs:comment "A heading was glued on."@en ;
                prc:sourceStart 0 ; prc:sourceEnd 7 ; prc:assumed "It ends here." ;
                prc:where "line 1" ; prc:inSource source:s.table-1 .
            left-out:s.1 a prc:LeftOut ; rdfs:label "a picture"@en ; rdfs:comment "Pictures are not text."@en ;
                prc:leftOutKind "PictureSelection" ; prc:count 2 .
            check:s.1 a prc:Check ; rdfs:label "spans"@en ; prc:held 3 ; prc:failed 0 ; prc:notVerifiable 1 .
            withdrawal:s.table-0 a prc:Withdrawal ; rdfs:label "withdrawal"@en ; prc:withdraws import:s.table-0 ;
                prov:endedAtTime "2026-01-02T10:00:00Z"^^xsd:dateTime ; prov:wasAssociatedWith agent:ann ;
                prc:fileName "t.txt" ; prc:withdrawnCount 12 ; prc:reason "The wrong file." ;
                prc:sha256 "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" .
            framework:f a prc:Framework ; rdfs:label "F"@en ; skos:definition "What helps."@en ;
                dcterms:source <https://doi.org/10.5555/f> .
            construct:f.all a prc:Construct ; rdfs:label "all"@en ; skos:definition "Everything."@en ;
                skos:topConceptOf framework:f ; skos:inScheme framework:f ; prc:ordinal 1 .
            construct:f.fear a prc:Construct ; rdfs:label "fear"@en ; skos:definition "People fear."@en ;
                skos:broader construct:f.all ; skos:inScheme framework:f ; prc:ordinal 2 .
            mapping:s.1 a prc:Mapping ; rdfs:label "coded"@en ; owl:annotatedSource concern:judged ;
                owl:annotatedProperty prc:codedTo ; owl:annotatedTarget construct:f.fear ; sssom:confidence 0.8 ;
                sssom:mapping_justification semapv:ManualMappingCuration ; prov:wasAttributedTo agent:ann ;
                prc:reviewStatus prc:Proposed .
            mapping:s.2 a prc:Mapping ; rdfs:label "denied"@en ; owl:annotatedSource concern:blamed ;
                owl:annotatedProperty skos:relatedMatch ; owl:annotatedTarget <https://example.org/term> ;
                sssom:predicate_modifier "Not" ; sssom:mapping_justification semapv:ManualMappingCuration ;
                prov:wasAttributedTo agent:ann ; prc:reviewStatus prc:Accepted .
            mapping:s.3 a prc:Mapping ; rdfs:label "nothing"@en ; owl:annotatedSource concern:blamed ;
                owl:annotatedProperty prc:codedTo ; owl:annotatedTarget sssom:NoTermFound ;
                sssom:mapping_justification semapv:ManualMappingCuration ; prov:wasAttributedTo agent:ann ;
                prc:reviewStatus prc:Proposed .
            mapping:s.4 a prc:Mapping ; rdfs:label "by a machine"@en ; owl:annotatedSource concern:need ;
                owl:annotatedProperty skos:relatedMatch ; owl:annotatedTarget <https://example.org/term> ;
                sssom:mapping_justification semapv:LexicalMatching ; prov:wasAttributedTo agent:machine ;
                prc:reviewStatus prc:Proposed .
            violation:1 a prc:ShapeViolation ; rdfs:label "violation"@en ; rdfs:comment "wrong"@en ;
                prc:violatedShape prc:QuoteShape ; prc:violatingNode quote:s.1 .
            prc:Implementation a prc:Stage . prc:Barrier a prc:Polarity . prc:Expresses a prc:Stance .
            prc:Explicit a prc:Basis . prc:Proposed a prc:ReviewStatus .
            """;

    private static final String COMMON = "prov:wasAttributedTo agent:ann ; dcterms:created \"2026-01-01\"^^xsd:date";
    private static final ProjectFiles FILES = new ProjectFiles();

    private ConformingData() {}

    static Graph graph() {
        String meaning = concern("judged", "Patients fear that scores judge them", "Risk", """
                        prc:about role:nurse ; prc:codedTo construct:f.fear ;
                        prov:wasRevisionOf <https://example.org/older> ;
                        prc:obstructs concern:need ; prc:similarTo concern:blamed""")
                + concern("blamed", "Nurses are blamed for the scores", "Barrier", """
                        prc:contributesTo concern:judged ; prc:similarTo concern:judged""")
                + concern("need", "Scores must belong to the patients", "Condition", """
                        prc:mitigates concern:blamed ; prc:inTensionWith concern:detail""")
                + concern("detail", "Scores must belong to each patient alone", "Condition", """
                        prc:specialises concern:need ; prc:inTensionWith concern:need""")
                + evidence("judged", "Expresses", "ann", "Proposed")
                + evidence("blamed", "Qualifies", "ann", "Accepted")
                + evidence("need", "Contradicts", "machine", "Accepted")
                + evidence("judged", "ProposesRemedy", "ann", "Proposed")
                + evidence("need", "Expresses", "ann", "Rejected")
                + evidence("detail", "Expresses", "machine", "Proposed")
                + relation("judged", "obstructs", "need")
                + relation("judged", "similarTo", "blamed")
                + relation("blamed", "contributesTo", "judged")
                + relation("need", "mitigates", "blamed")
                + relation("need", "inTensionWith", "detail")
                + relation("detail", "specialises", "need");
        return parsed(TURTLE.formatted(meaning));
    }

    /** A graph from Turtle that uses the project's prefixes without declaring them. */
    static Graph parsed(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        String prefixes = FILES.text("ontology/prefixes.ttl");
        RDFParser.fromString(prefixes + "\n" + turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    private static String concern(String id, String sentence, String polarity, String more) {
        return """
                concern:%s a prc:Concern ; rdfs:label "%s"@en ; prc:stage prc:Use ; prc:polarity prc:%s ;
                    prc:reviewStatus prc:Proposed ; %s ; %s .
                """.formatted(id, sentence, polarity, COMMON, more);
    }

    private static String evidence(String concern, String stance, String agent, String status) {
        return """
                evidence:s.1.%s.%s a prc:Evidence ; rdfs:label "evidence"@en ; prc:evidenceQuote quote:s.1 ;
                    prc:evidenceConcern concern:%s ; prc:stance prc:%s ; prc:start 2 ; prc:end 9 ; prc:spanText "We fear" ; prc:informedByOthers true ;
                    prc:basis prc:Explicit ; prov:wasAttributedTo agent:%s ; prc:reviewStatus prc:%s ;
                    dcterms:created "2026-01-01"^^xsd:date .
                """.formatted(concern, stance, concern, stance, agent, status);
    }

    private static String relation(String from, String type, String to) {
        return """
                relation:%s.%s.%s a prc:ConcernRelation ; rdfs:label "relation"@en ; prc:fromConcern concern:%s ;
                    prc:relationType prc:%s ; prc:toConcern concern:%s ; prc:supportedByQuote quote:s.1 ;
                    prc:basis prc:Paraphrase ; prc:reviewStatus prc:Proposed ; %s .
                """.formatted(from, type, to, from, type, to, COMMON);
    }
}
