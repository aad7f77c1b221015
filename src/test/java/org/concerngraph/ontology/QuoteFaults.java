package org.concerngraph.ontology;

import java.util.List;

/** What can be wrong about quotes, their marks, themes, codings and evidence. */
final class QuoteFaults {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "a quote with two speakers",
                    "",
                    "quote:s.1 prc:spokenBy participant:s.P2 . participant:s.P2 a prc:Participant ; rdfs:label \"P2\" ; prc:inStudy study:s ; prc:participantCode \"P2\" .",
                    "QuoteShape-speaker",
                    "A quote has exactly one speaker (prc:spokenBy), a prc:Participant."),
            new Fault(
                    "a quote without a source",
                    "quote:s.1 prov:wasQuotedFrom source:s.table-1 .",
                    "",
                    "QuoteShape-source",
                    "A quote is taken from exactly one source (prov:wasQuotedFrom), a prc:Source."),
            new Fault(
                    "a quote without its text",
                    "quote:s.1 prc:publishedText \"😀 We fear (…) that [the] scores… judge us\" .",
                    "",
                    "QuoteShape-text",
                    "A quote has one published text (prc:publishedText), a string as it was printed, without a language tag."),
            new Fault(
                    "a quote with a slash in its identifier",
                    "",
                    "<https://w3id.org/prom-concerns/id/quote/s/2> a prc:Quote .",
                    "QuoteShape",
                    "The identifier of a quote is an IRI that ends with quote/ and one segment of letters, digits, dots, hyphens and underscores, such as quote/hunter-2015.t3-09."),
            new Fault(
                    "a quote named after another study",
                    "",
                    "quote:t.2 a prc:Quote ; prc:inStudy study:s .",
                    "QuoteShape-inItsStudy",
                    "A quote is named after its study, but its identifier does not begin with the study’s, s."),
            new Fault(
                    "a speaker of another study",
                    "",
                    "quote:s.1 prc:spokenBy participant:t.P9 . participant:t.P9 prc:inStudy study:t .",
                    "QuoteShape-speakerOfSameStudy",
                    "The speaker participant:t.P9 belongs to another study than the quote."),
            new Fault(
                    "a source of another study",
                    "",
                    "quote:s.1 prov:wasQuotedFrom source:t.1 . source:t.1 prc:inStudy study:t .",
                    "QuoteShape-sourceOfSameStudy",
                    "The source source:t.1 belongs to another study than the quote."),
            new Fault(
                    "a theme of another study",
                    "",
                    "quote:s.1 prc:hasTheme theme:t.fear . theme:t.fear prc:inStudy study:t .",
                    "QuoteShape-themeOfSameStudy",
                    "The theme theme:t.fear belongs to another study than the quote; themes of two studies are mapped, not mixed."),
            new Fault(
                    "two quotes with one number",
                    "",
                    "quote:s.2 prov:wasQuotedFrom source:s.table-1 ; prc:ordinal 1 .",
                    "QuoteShape-ordinalOnce",
                    "Another quote of the same source, quote:s.2, has the number 1 too."),
            new Fault(
                    "a quote that does not say where in the source it stands",
                    "quote:s.1 prc:sourceStart 10 .",
                    "",
                    "QuoteShape-placeInSource",
                    "The source has a text, but the quote does not say where in it it stands: it needs prc:sourceStart and prc:sourceEnd."),
            new Fault(
                    "a quote that the source has one character further on",
                    "quote:s.1 prc:sourceStart 10 ; prc:sourceEnd 51 .",
                    "quote:s.1 prc:sourceStart 11 ; prc:sourceEnd 52 .",
                    "QuoteShape-equalsSource",
                    "The published text is not what the source has from 11 to 52."),
            new Fault(
                    "a place in the source that was counted in 16-bit units",
                    "quote:s.1 prc:sourceStart 10 ; prc:sourceEnd 51 .",
                    "quote:s.1 prc:sourceStart 11 ; prc:sourceEnd 53 .",
                    "QuoteShape-equalsSource",
                    "The published text is not what the source has from 11 to 53."),
            new Fault(
                    "a place beyond the end of the source",
                    "quote:s.1 prc:sourceEnd 51 .",
                    "quote:s.1 prc:sourceEnd 5100 .",
                    "QuoteShape-equalsSource",
                    "The published text is not what the source has from 10 to 5100."),
            new Fault(
                    "spoken words with an elision in them",
                    "quote:s.1 prc:spokenText \"😀 We fear that scores judge us\" .",
                    "quote:s.1 prc:spokenText \"😀 We fear (…) that scores judge us\" .",
                    "QuoteShape-spokenWithoutMarks",
                    "The spoken text still holds the mark “(…)”."),
            new Fault(
                    "a quote that expresses a concern without evidence",
                    "evidence:s.1.judged.Expresses prc:stance prc:Expresses .",
                    "",
                    "QuoteShape-expressesWhy",
                    "The quote is said to bear on concern:judged by prc:expresses, but no evidence that still stands says why: add a prc:Evidence with prc:stance prc:Expresses, or remove the statement."),
            new Fault(
                    "a quote that qualifies a concern without evidence",
                    "evidence:s.1.blamed.Qualifies prc:stance prc:Qualifies .",
                    "",
                    "QuoteShape-qualifiesWhy",
                    "The quote is said to bear on concern:blamed by prc:qualifies, but no evidence that still stands says why: add a prc:Evidence with prc:stance prc:Qualifies, or remove the statement."),
            new Fault(
                    "a quote that contradicts a concern without evidence",
                    "evidence:s.1.need.Contradicts prc:stance prc:Contradicts .",
                    "",
                    "QuoteShape-contradictsWhy",
                    "The quote is said to bear on concern:need by prc:contradicts, but no evidence that still stands says why: add a prc:Evidence with prc:stance prc:Contradicts, or remove the statement."),
            new Fault(
                    "a quote that proposesRemedyFor a concern without evidence",
                    "evidence:s.1.judged.ProposesRemedy prc:stance prc:ProposesRemedy .",
                    "",
                    "QuoteShape-remedyWhy",
                    "The quote is said to bear on concern:judged by prc:proposesRemedyFor, but no evidence that still stands says why: add a prc:Evidence with prc:stance prc:ProposesRemedy, or remove the statement."),
            new Fault(
                    "a quote that expresses a concern although the evidence was rejected",
                    "",
                    "quote:s.1 prc:expresses concern:need .",
                    "QuoteShape-expressesWhy",
                    "The quote is said to bear on concern:need by prc:expresses, but no evidence that still stands says why: add a prc:Evidence with prc:stance prc:Expresses, or remove the statement."),
            new Fault(
                    "a quote that expresses a concern because only a machine says so",
                    "",
                    "quote:s.1 prc:expresses concern:detail .",
                    "QuoteShape-expressesWhy",
                    "The quote is said to bear on concern:detail by prc:expresses, but no evidence that still stands says why: add a prc:Evidence with prc:stance prc:Expresses, or remove the statement."),
            new Fault(
                    "evidence that stands and was accepted, without the statement on the quote",
                    "quote:s.1 prc:contradicts concern:need .",
                    "",
                    "EvidenceShape-inStep",
                    "The evidence stands, but the quote is not said to bear on concern:need: assert prc:contradicts on the quote, or reject the evidence."),
            new Fault(
                    "evidence whose words are not in the quote",
                    "evidence:s.1.judged.Expresses prc:spanText \"We fear\" .",
                    "evidence:s.1.judged.Expresses prc:spanText \"We hope\" .",
                    "EvidenceShape-equalsQuote",
                    "The quote does not have “We hope” from 2 to 9."),
            new Fault(
                    "evidence that ends before it starts",
                    "evidence:s.1.judged.Expresses prc:end 9 .",
                    "evidence:s.1.judged.Expresses prc:end 1 .",
                    "EvidenceShape-equalsQuote",
                    "The quote does not have “We fear” from 2 to 1."),
            new Fault(
                    "a mark one character too early",
                    "mark:s.1.1 prc:start 10 ; prc:end 13 .",
                    "mark:s.1.1 prc:start 9 ; prc:end 12 .",
                    "EditorialMarkShape-equalsQuote",
                    "The quote does not have “(…)” from 9 to 12."),
            new Fault(
                    "two marks in one place",
                    "",
                    "quote:s.1 prc:hasMark mark:s.1.4 . mark:s.1.4 prc:start 12 ; prc:end 14 .",
                    "EditorialMarkShape-noOverlap",
                    "The mark overlaps another of the same quote, mark:s.1.4."),
            new Fault(
                    "a mark of two kinds",
                    "",
                    "mark:s.1.1 a prc:Pause .",
                    "EditorialMarkShape-kind",
                    "A mark is exactly one of prc:Elision, prc:Insertion and prc:Pause."),
            new Fault(
                    "a mark of no kind",
                    "mark:s.1.1 a prc:Elision .",
                    "",
                    "EditorialMarkShape-kind",
                    "A mark is exactly one of prc:Elision, prc:Insertion and prc:Pause."),
            new Fault(
                    "a mark without a quote",
                    "quote:s.1 prc:hasMark mark:s.1.3 .",
                    "",
                    "EditorialMarkShape-quote",
                    "A mark stands in exactly one quote, which has it (prc:hasMark)."),
            new Fault(
                    "a theme that is broader than itself through another",
                    "",
                    "theme:s.all skos:broader theme:s.fear .",
                    "ThemeShape-noCycle",
                    "A theme cannot be broader than itself, directly or through others (skos:broader)."),
            new Fault(
                    "a broader theme in another scheme",
                    "theme:s.all skos:inScheme scheme:s .",
                    "theme:s.all skos:inScheme scheme:t .",
                    "ThemeShape-broaderInSameScheme",
                    "The broader theme theme:s.all is in another scheme: schemes are mapped (skos:broadMatch), not mixed."),
            new Fault(
                    "a theme named after another study",
                    "",
                    "theme:t.fear a prc:Theme ; prc:inStudy study:s .",
                    "ThemeShape-inItsStudy",
                    "A theme is named after its study, but its identifier does not begin with the study’s, s."),
            new Fault(
                    "a coding beyond the end of its quote",
                    "coding:s.1 prc:end 9 .",
                    "coding:s.1 prc:end 42 .",
                    "CodingShape-insideQuote",
                    "The span from 2 to 42 is not inside the quote’s text."),
            new Fault(
                    "a coding with half a span",
                    "coding:s.1 prc:end 9 .",
                    "",
                    "CodingShape-wholeSpan",
                    "A span needs both its start (prc:start) and its end (prc:end)."),
            new Fault(
                    "a coding whose theme the quote does not have",
                    "quote:s.1 prc:hasTheme theme:s.fear .",
                    "",
                    "CodingShape-inStep",
                    "The coding assigns quote:s.1 to theme:s.fear, but the quote does not have that theme: assert prc:hasTheme on the quote, or reject the coding."),
            new Fault(
                    "a coding that is rejected no more, although the quote does not have its theme",
                    "coding:s.2 prc:reviewStatus prc:Rejected .",
                    "coding:s.2 prc:reviewStatus prc:Accepted .",
                    "CodingShape-inStep",
                    "The coding assigns quote:s.1 to theme:s.all, but the quote does not have that theme: assert prc:hasTheme on the quote, or reject the coding."));

    private QuoteFaults() {}
}
