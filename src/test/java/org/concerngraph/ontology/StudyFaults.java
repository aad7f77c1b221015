package org.concerngraph.ontology;

import java.util.List;

/** What can be wrong about studies, sources, participants, roles and imports. */
final class StudyFaults {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "a study without a licence or a note about it",
                    "study:s dcterms:license <https://creativecommons.org/licenses/by/4.0/> .",
                    "",
                    "StudyShape-licence",
                    "A study says under which licence its quotes may be used (dcterms:license), or what is not known about it (prc:licenceNote)."),
            new Fault(
                    "a participant's name",
                    "",
                    "participant:s.P1 foaf:name \"Ann Smith\" .",
                    "ParticipantShape-noPersonalData",
                    "Only code, printed role, shared role and study are said of a participant: names, ages, addresses and links to other people's records could identify them."),
            new Fault(
                    "a participant's age",
                    "",
                    "participant:s.P1 foaf:age 54 .",
                    "ParticipantShape-noPersonalData",
                    "Only code, printed role, shared role and study are said of a participant: names, ages, addresses and links to other people's records could identify them."),
            new Fault(
                    "a participant's e-mail address",
                    "",
                    "participant:s.P1 foaf:mbox <mailto:ann@example.org> .",
                    "ParticipantShape-noPersonalData",
                    "Only code, printed role, shared role and study are said of a participant: names, ages, addresses and links to other people's records could identify them."),
            new Fault(
                    "a participant who is said to be one of another study",
                    "",
                    "participant:s.P1 owl:sameAs participant:other.P7 .",
                    "ParticipantShape-noPersonalData",
                    "Only code, printed role, shared role and study are said of a participant: names, ages, addresses and links to other people's records could identify them."),
            new Fault(
                    "a remark about a participant",
                    "",
                    "participant:s.P1 rdfs:comment \"lives in Lund\"@en .",
                    "ParticipantShape-noPersonalData",
                    "Only code, printed role, shared role and study are said of a participant: names, ages, addresses and links to other people's records could identify them."),
            new Fault(
                    "a participant who is called by a name",
                    "participant:s.P1 rdfs:label \"P1\" .",
                    "participant:s.P1 rdfs:label \"Ann Smith\" .",
                    "ParticipantShape-labelIsCode",
                    "A participant is called by their code and by nothing else, not “Ann Smith”."),
            new Fault(
                    "a code with a space at its end",
                    "participant:s.P1 prc:participantCode \"P1\" .",
                    "participant:s.P1 prc:participantCode \"P1 \" .",
                    "ParticipantShape-code",
                    "A participant has one code (prc:participantCode), such as P20: at most 40 letters, digits, spaces and . _ - / #, without a space at either end."),
            new Fault(
                    "one code for two participants",
                    "",
                    "participant:s.P1b a prc:Participant ; rdfs:label \"P1\" ; prc:inStudy study:s ; prc:participantCode \"P1\" .",
                    "ParticipantShape-codeOnce",
                    "Another participant of the same study, participant:s.P1b, has the code “P1” too."),
            new Fault(
                    "a participant named after another study",
                    "",
                    "participant:t.P2 a prc:Participant ; rdfs:label \"P2\" ; prc:inStudy study:s ; prc:participantCode \"P2\" .",
                    "ParticipantShape-inItsStudy",
                    "A participant is named after its study, but its identifier does not begin with the study’s, s."),
            new Fault(
                    "a source named after another study",
                    "",
                    "source:t.table-2 a prc:Source ; rdfs:label \"Table 2\"@en ; prc:inStudy study:s .",
                    "SourceShape-inItsStudy",
                    "A source is named after its study, but its identifier does not begin with the study’s, s."),
            new Fault(
                    "a role that is broader than itself",
                    "",
                    "role:nurse skos:broader role:nurse .",
                    "RoleShape-noCycle",
                    "A role cannot be broader than itself, directly or through others (skos:broader)."),
            new Fault(
                    "a role group below its own role",
                    "",
                    "role:professionals skos:broader role:nurse .",
                    "RoleGroupShape-noCycle",
                    "A role group cannot be broader than itself, directly or through others (skos:broader)."),
            new Fault(
                    "one label for two roles",
                    "",
                    "role:other a prc:Role ; skos:altLabel \"rn\"@en .",
                    "RoleShape-labelOnce",
                    "The label “RN” belongs to another role too, role:other: a printed role could be matched to either."),
            new Fault(
                    "an import that miscounts its problems",
                    "import:s.table-1 prc:problemCount 1 .",
                    "import:s.table-1 prc:problemCount 2 .",
                    "ImportShape-problemsCounted",
                    "The import says that there were 2 problems, but it has 1."),
            new Fault(
                    "an import that counts a problem that is not there",
                    "import:s.table-1 prc:hasProblem problem:s.1 .",
                    "",
                    "ImportShape-problemsCounted",
                    "The import says that there were 1 problems, but it has 0."),
            new Fault(
                    "an import of no known source",
                    "",
                    "import:s.table-1 prov:used study:s .",
                    "ImportShape-source",
                    "What an import read (prov:used) is a prc:Source."),
            new Fault(
                    "a check that leaves open for how many nobody can tell",
                    "check:s.1 prc:notVerifiable 1 .",
                    "",
                    "CheckShape-notVerifiable",
                    "A check says once for how many nobody can tell (prc:notVerifiable), a number from 0."),
            new Fault(
                    "nothing that was left out",
                    "left-out:s.1 prc:count 2 .",
                    "left-out:s.1 prc:count 0 .",
                    "LeftOutShape-count",
                    "How many were left out (prc:count) is said once, a number from 1."),
            new Fault(
                    "a withdrawal without the digest of its file",
                    "withdrawal:s.table-0 prc:sha256 \"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\" .",
                    "withdrawal:s.table-0 prc:sha256 \"9F86D081\" .",
                    "WithdrawalShape-sha256",
                    "A withdrawal has the SHA-256 digest of the file that had been read (prc:sha256), once."),
            new Fault(
                    "an age of a speaker of whom the file says nothing",
                    "",
                    "participant:s.unknown foaf:age 54 .",
                    "ParticipantShape-noPersonalData",
                    "Only code, printed role, shared role and study are said of a participant: names, ages, addresses and links to other people's records could identify them."));

    private StudyFaults() {}
}
