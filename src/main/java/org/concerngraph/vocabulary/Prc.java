package org.concerngraph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the PROM Concerns Ontology that Java writes or reads; what they mean stands in {@code ontology/prc.ttl}. */
public final class Prc {

    /** The namespace of the ontology. */
    public static final String NAMESPACE = "https://w3id.org/prom-concerns/ontology#";

    /** {@code prc:Study}. */
    public static final Node STUDY = term("Study");

    /** {@code prc:Source}. */
    public static final Node SOURCE = term("Source");

    /** {@code prc:Participant}. */
    public static final Node PARTICIPANT = term("Participant");

    /** {@code prc:Role}. */
    public static final Node ROLE = term("Role");

    /** {@code prc:RoleGroup}. */
    public static final Node ROLE_GROUP = term("RoleGroup");

    /** {@code prc:Quote}. */
    public static final Node QUOTE = term("Quote");

    /** {@code prc:EditorialMark}. */
    public static final Node EDITORIAL_MARK = term("EditorialMark");

    /** {@code prc:Elision}. */
    public static final Node ELISION = term("Elision");

    /** {@code prc:Insertion}. */
    public static final Node INSERTION = term("Insertion");

    /** {@code prc:Pause}. */
    public static final Node PAUSE = term("Pause");

    /** {@code prc:Theme}. */
    public static final Node THEME = term("Theme");

    /** {@code prc:Coding}. */
    public static final Node CODING = term("Coding");

    /** {@code prc:Concern}. */
    public static final Node CONCERN = term("Concern");

    /** {@code prc:Evidence}. */
    public static final Node EVIDENCE = term("Evidence");

    /** {@code prc:ConcernRelation}. */
    public static final Node CONCERN_RELATION = term("ConcernRelation");

    /** {@code prc:Mapping}. */
    public static final Node MAPPING = term("Mapping");

    /** {@code prc:Framework}. */
    public static final Node FRAMEWORK = term("Framework");

    /** {@code prc:Construct}. */
    public static final Node CONSTRUCT = term("Construct");

    /** {@code prc:Abbreviation}. */
    public static final Node ABBREVIATION = term("Abbreviation");

    /** {@code prc:Import}. */
    public static final Node IMPORT = term("Import");

    /** {@code prc:Problem}. */
    public static final Node PROBLEM = term("Problem");

    /** {@code prc:ShapeViolation}. */
    public static final Node SHAPE_VIOLATION = term("ShapeViolation");

    /** {@code prc:Sample}. */
    public static final Node SAMPLE = term("Sample");

    /** {@code prc:Implementation}. */
    public static final Node IMPLEMENTATION = term("Implementation");

    /** {@code prc:Use}. */
    public static final Node USE = term("Use");

    /** {@code prc:Barrier}. */
    public static final Node BARRIER = term("Barrier");

    /** {@code prc:Risk}. */
    public static final Node RISK = term("Risk");

    /** {@code prc:Condition}. */
    public static final Node CONDITION = term("Condition");

    /** {@code prc:Explicit}. */
    public static final Node EXPLICIT = term("Explicit");

    /** {@code prc:Paraphrase}. */
    public static final Node PARAPHRASE = term("Paraphrase");

    /** {@code prc:Inferred}. */
    public static final Node INFERRED = term("Inferred");

    /** {@code prc:Proposed}. */
    public static final Node PROPOSED = term("Proposed");

    /** {@code prc:Accepted}. */
    public static final Node ACCEPTED = term("Accepted");

    /** {@code prc:Rejected}. */
    public static final Node REJECTED = term("Rejected");

    /** {@code prc:Undecided}. */
    public static final Node UNDECIDED = term("Undecided");

    /** {@code prc:Expresses}. */
    public static final Node EXPRESSES_VALUE = term("Expresses");

    /** {@code prc:Qualifies}. */
    public static final Node QUALIFIES_VALUE = term("Qualifies");

    /** {@code prc:Contradicts}. */
    public static final Node CONTRADICTS_VALUE = term("Contradicts");

    /** {@code prc:ProposesRemedy}. */
    public static final Node PROPOSES_REMEDY = term("ProposesRemedy");

    /** {@code prc:inStudy}. */
    public static final Node IN_STUDY = term("inStudy");

    /** {@code prc:participantsInterviewed}. */
    public static final Node PARTICIPANTS_INTERVIEWED = term("participantsInterviewed");

    /** {@code prc:reportedIn}. */
    public static final Node REPORTED_IN = term("reportedIn");

    /** {@code prc:sourceText}. */
    public static final Node SOURCE_TEXT = term("sourceText");

    /** {@code prc:caption}. */
    public static final Node CAPTION = term("caption");

    /** {@code prc:position}. */
    public static final Node POSITION = term("position");

    /** {@code prc:expandsAbbreviation}. */
    public static final Node EXPANDS_ABBREVIATION = term("expandsAbbreviation");

    /** {@code prc:abbreviatedForm}. */
    public static final Node ABBREVIATED_FORM = term("abbreviatedForm");

    /** {@code prc:expandedForm}. */
    public static final Node EXPANDED_FORM = term("expandedForm");

    /** {@code prc:participantCode}. */
    public static final Node PARTICIPANT_CODE = term("participantCode");

    /** {@code prc:printedRole}. */
    public static final Node PRINTED_ROLE = term("printedRole");

    /** {@code prc:hasRole}. */
    public static final Node HAS_ROLE = term("hasRole");

    /** {@code prc:publishedText}. */
    public static final Node PUBLISHED_TEXT = term("publishedText");

    /** {@code prc:spokenText}. */
    public static final Node SPOKEN_TEXT = term("spokenText");

    /** {@code prc:spokenBy}. */
    public static final Node SPOKEN_BY = term("spokenBy");

    /** {@code prc:attributionText}. */
    public static final Node ATTRIBUTION_TEXT = term("attributionText");

    /** {@code prc:ordinal}. */
    public static final Node ORDINAL = term("ordinal");

    /** {@code prc:sourceStart}. */
    public static final Node SOURCE_START = term("sourceStart");

    /** {@code prc:sourceEnd}. */
    public static final Node SOURCE_END = term("sourceEnd");

    /** {@code prc:hasTheme}. */
    public static final Node HAS_THEME = term("hasTheme");

    /** {@code prc:hasMark}. */
    public static final Node HAS_MARK = term("hasMark");

    /** {@code prc:start}. */
    public static final Node START = term("start");

    /** {@code prc:end}. */
    public static final Node END = term("end");

    /** {@code prc:markText}. */
    public static final Node MARK_TEXT = term("markText");

    /** {@code prc:expresses}. */
    public static final Node EXPRESSES_PROPERTY = term("expresses");

    /** {@code prc:qualifies}. */
    public static final Node QUALIFIES_PROPERTY = term("qualifies");

    /** {@code prc:contradicts}. */
    public static final Node CONTRADICTS_PROPERTY = term("contradicts");

    /** {@code prc:proposesRemedyFor}. */
    public static final Node PROPOSES_REMEDY_FOR = term("proposesRemedyFor");

    /** {@code prc:fileName}. */
    public static final Node FILE_NAME = term("fileName");

    /** {@code prc:sha256}. */
    public static final Node SHA256 = term("sha256");

    /** {@code prc:readerName}. */
    public static final Node READER_NAME = term("readerName");

    /** {@code prc:readerVersion}. */
    public static final Node READER_VERSION = term("readerVersion");

    /** {@code prc:quoteCount}. */
    public static final Node QUOTE_COUNT = term("quoteCount");

    /** {@code prc:participantCount}. */
    public static final Node PARTICIPANT_COUNT = term("participantCount");

    /** {@code prc:themeCount}. */
    public static final Node THEME_COUNT = term("themeCount");

    /** {@code prc:markCount}. */
    public static final Node MARK_COUNT = term("markCount");

    /** {@code prc:problemCount}. */
    public static final Node PROBLEM_COUNT = term("problemCount");

    /** {@code prc:hasProblem}. */
    public static final Node HAS_PROBLEM = term("hasProblem");

    /** {@code prc:assumed}. */
    public static final Node ASSUMED = term("assumed");

    /** {@code prc:violatedShape}. */
    public static final Node VIOLATED_SHAPE = term("violatedShape");

    /** {@code prc:violatingNode}. */
    public static final Node VIOLATING_NODE = term("violatingNode");

    /** {@code prc:violatingClass}. */
    public static final Node VIOLATING_CLASS = term("violatingClass");

    /** {@code prc:violatingPath}. */
    public static final Node VIOLATING_PATH = term("violatingPath");

    /** {@code prc:fingerprint}. */
    public static final Node FINGERPRINT = term("fingerprint");

    /** {@code prc:commitNumber}. */
    public static final Node COMMIT_NUMBER = term("commitNumber");

    /** {@code prc:queryTimeout}. */
    public static final Node QUERY_TIMEOUT = term("queryTimeout");

    /** {@code prc:maximumRows}. */
    public static final Node MAXIMUM_ROWS = term("maximumRows");

    /** {@code prc:maximumResponseBytes}. */
    public static final Node MAXIMUM_RESPONSE_BYTES = term("maximumResponseBytes");

    /** {@code prc:maximumConcurrentQueries}. */
    public static final Node MAXIMUM_CONCURRENT_QUERIES = term("maximumConcurrentQueries");

    /** {@code prc:maximumConcurrentQueriesPerClient}. */
    public static final Node MAXIMUM_CONCURRENT_QUERIES_PER_CLIENT = term("maximumConcurrentQueriesPerClient");

    /** {@code prc:maximumQueryLength}. */
    public static final Node MAXIMUM_QUERY_LENGTH = term("maximumQueryLength");

    /** {@code prc:maximumNesting}. */
    public static final Node MAXIMUM_NESTING = term("maximumNesting");

    /** {@code prc:maximumStringLength}. */
    public static final Node MAXIMUM_STRING_LENGTH = term("maximumStringLength");

    /** {@code prc:UnidentifiedSpeaker}. */
    public static final Node UNIDENTIFIED_SPEAKER = term("UnidentifiedSpeaker");

    /** {@code prc:LeftOut}. */
    public static final Node LEFT_OUT_CLASS = term("LeftOut");

    /** {@code prc:Check}. */
    public static final Node CHECK = term("Check");

    /** {@code prc:Withdrawal}. */
    public static final Node WITHDRAWAL = term("Withdrawal");

    /** {@code prc:sourceRow}. */
    public static final Node SOURCE_ROW = term("sourceRow");

    /** {@code prc:sourcePage}. */
    public static final Node SOURCE_PAGE = term("sourcePage");

    /** {@code prc:inclusionCriterion}. */
    public static final Node INCLUSION_CRITERION = term("inclusionCriterion");

    /** {@code prc:exclusionCriterion}. */
    public static final Node EXCLUSION_CRITERION = term("exclusionCriterion");

    /** {@code prc:codingQuote}. */
    public static final Node CODING_QUOTE = term("codingQuote");

    /** {@code prc:codingTheme}. */
    public static final Node CODING_THEME = term("codingTheme");

    /** {@code prc:roleCount}. */
    public static final Node ROLE_COUNT = term("roleCount");

    /** {@code prc:codingCount}. */
    public static final Node CODING_COUNT = term("codingCount");

    /** {@code prc:abbreviationCount}. */
    public static final Node ABBREVIATION_COUNT = term("abbreviationCount");

    /** {@code prc:where}. */
    public static final Node WHERE = term("where");

    /** {@code prc:inSource}. */
    public static final Node IN_SOURCE = term("inSource");

    /** {@code prc:leftOut}. */
    public static final Node LEFT_OUT = term("leftOut");

    /** {@code prc:leftOutKind}. */
    public static final Node LEFT_OUT_KIND = term("leftOutKind");

    /** {@code prc:count}. */
    public static final Node COUNT = term("count");

    /** {@code prc:hasCheck}. */
    public static final Node HAS_CHECK = term("hasCheck");

    /** {@code prc:held}. */
    public static final Node HELD = term("held");

    /** {@code prc:failed}. */
    public static final Node FAILED = term("failed");

    /** {@code prc:notVerifiable}. */
    public static final Node NOT_VERIFIABLE = term("notVerifiable");

    /** {@code prc:repaired}. */
    public static final Node REPAIRED = term("repaired");

    /** {@code prc:importName}. */
    public static final Node IMPORT_NAME = term("importName");

    /** {@code prc:revision}. */
    public static final Node REVISION = term("revision");

    /** {@code prc:codedTo}. */
    public static final Node CODED_TO = term("codedTo");

    /** {@code prc:evidenceQuote}. */
    public static final Node EVIDENCE_QUOTE = term("evidenceQuote");

    /** {@code prc:evidenceConcern}. */
    public static final Node EVIDENCE_CONCERN = term("evidenceConcern");

    /** {@code prc:stance}. */
    public static final Node STANCE = term("stance");

    /** {@code prc:spanText}. */
    public static final Node SPAN_TEXT = term("spanText");

    /** {@code prc:basis}. */
    public static final Node BASIS = term("basis");

    /** {@code prc:reviewStatus}. */
    public static final Node REVIEW_STATUS = term("reviewStatus");

    /** {@code prc:licenceNote}. */
    public static final Node LICENCE_NOTE = term("licenceNote");

    /** {@code prc:analyticApproach}. */
    public static final Node ANALYTIC_APPROACH = term("analyticApproach");

    /** {@code prc:setting}. */
    public static final Node SETTING = term("setting");

    /** {@code prc:country}. */
    public static final Node COUNTRY = term("country");

    /** {@code prc:withdraws}. */
    public static final Node WITHDRAWS = term("withdraws");

    /** {@code prc:withdrewGraph}. */
    public static final Node WITHDREW_GRAPH = term("withdrewGraph");

    /** {@code prc:withdrawnCount}. */
    public static final Node WITHDRAWN_COUNT = term("withdrawnCount");

    /** {@code prc:replacedBy}. */
    public static final Node REPLACED_BY = term("replacedBy");

    /** {@code prc:reason}. */
    public static final Node REASON = term("reason");

    /** {@code prc:decidedWith}. */
    public static final Node DECIDED_WITH = term("decidedWith");

    /** {@code prc:Revision}. */
    public static final Node REVISION_CLASS = term("Revision");

    /** {@code prc:revises}. */
    public static final Node REVISES = term("revises");

    /** {@code prc:datasetVersion}. */
    public static final Node DATASET_VERSION = term("datasetVersion");

    /** {@code prc:statementsAdded}. */
    public static final Node STATEMENTS_ADDED = term("statementsAdded");

    /** {@code prc:statementsRemoved}. */
    public static final Node STATEMENTS_REMOVED = term("statementsRemoved");

    /** {@code prc:undoes}. */
    public static final Node UNDOES = term("undoes");

    /** {@code prc:RetiredConcern}. */
    public static final Node RETIRED_CONCERN = term("RetiredConcern");

    /** {@code prc:Wording}. */
    public static final Node WORDING = term("Wording");

    /** {@code prc:codedBy}. */
    public static final Node CODED_BY = term("codedBy");

    /** {@code prc:independentlyCodedBy}. */
    public static final Node INDEPENDENTLY_CODED_BY = term("independentlyCodedBy");

    /** {@code prc:openedBy}. */
    public static final Node OPENED_BY = term("openedBy");

    /** {@code prc:informedByOthers}. */
    public static final Node INFORMED_BY_OTHERS = term("informedByOthers");

    /** {@code prc:Memo}. */
    public static final Node MEMO = term("Memo");

    /** {@code prc:memoOf}. */
    public static final Node MEMO_OF = term("memoOf");

    /** {@code prc:memoText}. */
    public static final Node MEMO_TEXT = term("memoText");

    /** {@code prc:about}. */
    public static final Node ABOUT = term("about");

    /** {@code prc:stage}. */
    public static final Node STAGE = term("stage");

    /** {@code prc:polarity}. */
    public static final Node POLARITY = term("polarity");

    /** {@code prc:fromConcern}. */
    public static final Node FROM_CONCERN = term("fromConcern");

    /** {@code prc:toConcern}. */
    public static final Node TO_CONCERN = term("toConcern");

    /** {@code prc:relationType}. */
    public static final Node RELATION_TYPE = term("relationType");

    /** {@code prc:supportedByQuote}. */
    public static final Node SUPPORTED_BY_QUOTE = term("supportedByQuote");

    /** {@code prc:reviewedBy}. */
    public static final Node REVIEWED_BY = term("reviewedBy");

    /** {@code prc:contributesTo}. */
    public static final Node CONTRIBUTES_TO = term("contributesTo");

    /** {@code prc:obstructs}. */
    public static final Node OBSTRUCTS = term("obstructs");

    /** {@code prc:mitigates}. */
    public static final Node MITIGATES = term("mitigates");

    /** {@code prc:specialises}. */
    public static final Node SPECIALISES = term("specialises");

    /** {@code prc:inTensionWith}. */
    public static final Node IN_TENSION_WITH = term("inTensionWith");

    /** {@code prc:similarTo}. */
    public static final Node SIMILAR_TO = term("similarTo");

    /** {@code prc:wordedBy}. */
    public static final Node WORDED_BY = term("wordedBy");

    private Prc() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
