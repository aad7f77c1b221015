package org.concerngraph.linking.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.concerngraph.linking.Name;
import org.concerngraph.linking.match.Parts.NameMatch;
import org.concerngraph.linking.match.Variants.Variant;

/**
 * Proposes terms for what people say. Lucene finds the candidates by the words of all names; each is then compared name by
 * name, and context, hierarchy and branch are weighed in ({@link Parts}). Nothing is accepted here, and what was rejected is
 * not proposed again. Any thread may ask.
 */
public final class Suggester {

    private static final int BY_NAMES = 200;
    private static final int BY_CONTEXT = 20;
    private static final int WORDS_OF_CONTEXT = 24;
    private static final int LOOKED_AT_CLOSELY = 40;
    private static final float EQUAL_NAMES_FIRST = 100;
    private static final double TOO_LITTLE = 0.1;
    private static final double CLOSE = 0.7;
    private static final Set<Rule> NEAR = Set.of(Rule.STEM, Rule.FAMILY, Rule.SYNONYM, Rule.INITIAL);

    private final TermIndex index;
    private final Branches branches;
    private final Variants variants;
    private final WordFamilies families = WordFamilies.shipped();

    /** A suggester with the synonyms and the preferences for branches that come with the application. */
    public Suggester(TermIndex index) {
        this.index = index;
        this.branches = Branches.shipped();
        this.variants = new Variants(index.normaliser(), Synonyms.shipped(index.normaliser()));
    }

    private record Candidate(org.concerngraph.linking.Term term, NameMatch name, Prior prior) {

        double score() {
            return prior.factor() * name.score();
        }
    }

    /**
     * The terms that may be what the subject is about, the best first; none where no name shares a word with it.
     *
     * @param limit how many at most
     */
    public List<Suggestion> suggest(Subject subject, SearchFilter filter, int limit) {
        return index.read(searcher -> suggest(subject, filter, limit, searcher));
    }

    private List<Suggestion> suggest(Subject subject, SearchFilter filter, int limit, IndexSearcher searcher)
            throws IOException {
        List<Variant> names = variants.of(subject);
        if (names.isEmpty()) {
            return List.of();
        }
        var rarity = new IndexRarity(searcher);
        var context = new ContextScorer(subject, index.normaliser(), rarity);
        var scorer =
                new NameScorer(names, subject.kind() == Subject.Kind.CONCERN, index.normaliser(), families, rarity);
        Set<String> found = found(byNames(names), BY_NAMES, filter, searcher);
        found.addAll(found(byContext(context), BY_CONTEXT, filter, searcher));
        var candidates = new ArrayList<Candidate>();
        for (var term : StoredTerms.of(searcher, found, filter.vocabularies())) {
            if (!subject.rejected().contains(term.iri())) {
                candidates.add(new Candidate(term, scorer.best(NamesOf.term(term)), branches.of(term)));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        var hierarchy = new HierarchyScorer(subject.accepted(), searcher);
        var suggestions = new ArrayList<Suggestion>();
        for (Candidate candidate : candidates.subList(0, Math.min(LOOKED_AT_CLOSELY, candidates.size()))) {
            var parents = StoredTerms.of(searcher, candidate.term().broader());
            var parts = new Parts(
                    candidate.name(),
                    context.of(candidate.term(), parents, candidate.name().theirs()),
                    hierarchy.of(candidate.term()),
                    candidate.prior());
            if (parts.score() >= TOO_LITTLE) {
                suggestions.add(
                        new Suggestion(candidate.term(), parts.score(), predicate(subject, parts.name()), parts));
            }
        }
        suggestions.sort(Comparator.comparingDouble(Suggestion::score)
                .reversed()
                .thenComparing(suggestion -> suggestion.term().label())
                .thenComparing(suggestion -> suggestion.term().iri()));
        return List.copyOf(suggestions.subList(0, Math.min(limit, suggestions.size())));
    }

    private static Set<String> found(Query query, int most, SearchFilter filter, IndexSearcher searcher)
            throws IOException {
        var iris = new LinkedHashSet<String>();
        for (ScoreDoc hit : searcher.search(TermQueries.filtered(query, filter, searcher), most).scoreDocs) {
            iris.add(TermDocument.iri(searcher, hit.doc));
        }
        return iris;
    }

    /** Names that share words with ours, those with an equal one first. All words are asked for at once, which is fast. */
    private static Query byNames(List<Variant> names) {
        var words = new LinkedHashSet<String>();
        names.forEach(variant -> words.addAll(TermDocument.indexed(variant.phrase())));
        var query = new BooleanQuery.Builder().add(anyOf(words), Occur.SHOULD);
        for (Variant variant : names) {
            Query equal =
                    new TermQuery(new Term(TermDocument.KEY, variant.phrase().key()));
            query.add(new BoostQuery(equal, EQUAL_NAMES_FIRST), Occur.SHOULD);
        }
        return query.build();
    }

    /** Names that share rare words with what is said about the subject: a theme is often not called what it is about. */
    private static Query byContext(ContextScorer context) {
        return anyOf(context.rarest(WORDS_OF_CONTEXT));
    }

    private static Query anyOf(Collection<String> words) {
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(new TermQuery(new Term(TermDocument.WORDS, word)), Occur.SHOULD));
        return query.build();
    }

    /** A concern is a sentence and is never the same as a term. */
    private static Predicate predicate(Subject subject, NameMatch match) {
        boolean hasAllOfTheirs = match.onlyTheirs().isEmpty();
        if (subject.kind() == Subject.Kind.CONCERN) {
            return hasAllOfTheirs ? Predicate.BROAD : Predicate.RELATED;
        }
        if (match.isEqual()) {
            boolean isItsName = match.theirs().kind() == Name.Kind.PREFERRED
                    || match.theirs().kind() == Name.Kind.EXACT;
            boolean isNear = match.steps().stream().anyMatch(step -> NEAR.contains(step.rule()));
            return isItsName && !isNear ? Predicate.EXACT : Predicate.CLOSE;
        }
        if (hasAllOfTheirs) {
            return Predicate.BROAD;
        }
        return match.score() >= CLOSE ? Predicate.CLOSE : Predicate.RELATED;
    }
}
