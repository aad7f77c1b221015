package org.concerngraph.intake;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.QueryCancelledException;
import org.concerngraph.ontology.Shapes;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.revision.Revisions;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.ManyStatements;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Iris;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings files into the graph: all of a file or nothing of it, its receipt included. Two imports at the same time are
 * made one after the other; whoever reads sees the graph as it was until one is complete.
 */
@Component
public class Imports {

    /** The study of a trial, of which nothing is said. */
    static final String TRIAL = "trial";

    private static final StudyFacts SUPPOSED =
            new StudyFacts(TRIAL, "", "A trial", "", "", "", "Nothing is kept", "Nothing is kept", null, "", "", "");

    private static final Logger log = LoggerFactory.getLogger(Imports.class);

    private final Store store;
    private final BaseIri base;
    private final Questions questions;
    private final Shapes shapes;
    private final Readers readers;
    private final RoleScheme roles;
    private final Receipts receipts;
    private final Revisions revisions;
    private final Clock clock = Clock.systemUTC();

    Imports(
            Store store,
            BaseIri base,
            Questions questions,
            Shapes shapes,
            Readers readers,
            RoleScheme roles,
            Receipts receipts,
            Revisions revisions) {
        this.revisions = revisions;
        this.store = store;
        this.base = base;
        this.questions = questions;
        this.shapes = shapes;
        this.readers = readers;
        this.roles = roles;
        this.receipts = receipts;
    }

    /** What would become of a file; nothing is written, and nobody who writes has to wait. */
    public Receipt tryOut(ImportRequest request, Progress progress) {
        Optional<Receipt> same = same(request);
        if (same.isPresent()) {
            return same.get();
        }
        Understanding understanding = readers.understand(request, progress);
        ImportRequest own = supposed(ofItsStudy(request, understanding));
        return store.read(() -> work(own, understanding).tryOut(progress));
    }

    /** Of a study that is not known nothing need be said for a trial. */
    private ImportRequest supposed(ImportRequest request) {
        return request.format() == Format.RDF || isKnown(request.study().id())
                ? request
                : request.of(request.study().or(SUPPOSED));
    }

    /**
     * What a file says and what would become of it, for a person who looks at it; nothing is written.
     *
     * @param before the same file, read in the same way before; null when it was not
     */
    public Trial look(ImportRequest request, @Nullable Trial before, Progress progress) {
        Understanding understanding = before == null ? readers.understand(request, progress) : before.understanding();
        try {
            Optional<Receipt> same = same(request);
            if (same.isPresent()) {
                return new Trial(understanding, same.get(), "");
            }
            ImportRequest own = ofItsStudy(request, understanding);
            Receipt receipt = store.read(() -> work(own, understanding).tryOut(progress));
            return new Trial(understanding, receipt, "");
        } catch (Progress.Cancelled unwanted) {
            if (before == null) {
                understanding.personal().stop();
            }
            throw unwanted;
        } catch (CannotImport inTheWay) {
            return new Trial(understanding, null, String.valueOf(inTheWay.getMessage()));
        }
    }

    /**
     * Nothing when all is said of the study that has to be said before anything of it is accepted.
     *
     * @throws CannotImport naming what is missing
     */
    public void requireFacts(StudyFacts study) {
        StudyRequirements.require(study, this::isKnown);
    }

    /** Brings a file into the graph. The receipt says whether it was, and if not, why not. */
    public Receipt accept(ImportRequest request, Progress progress) {
        if (request.format() != Format.RDF) {
            requireFacts(request.study());
        }
        Optional<Receipt> same = same(request);
        if (same.isPresent()) {
            return same.get();
        }
        Understanding understanding = readers.understand(request, progress);
        ImportRequest own = ofItsStudy(request, understanding);
        var receipt = new AtomicReference<Receipt>();
        try {
            store.writeMany(many -> receipt.set(written(own, understanding, many, progress)));
        } catch (Progress.Cancelled unwanted) {
            understanding.personal().stop();
            throw unwanted;
        } catch (NotWritten nothing) {
            // Somebody else may have imported the very same file while this was being read.
            return nothing.receipt().outcome() == Receipt.Outcome.DIFFERS
                    ? same(request).orElse(nothing.receipt())
                    : nothing.receipt();
        }
        return Objects.requireNonNull(receipt.get());
    }

    /**
     * Writes all of it; the receipt is read from what is about to be committed, before the work that follows a commit
     * begins.
     */
    private Receipt written(
            ImportRequest request, Understanding understanding, ManyStatements many, Progress progress) {
        Receipt written = work(request, understanding).write(many, progress);
        many.finish();
        try {
            return receipts.of(written.id(), Receipt.Outcome.ACCEPTED)
                    .map(read -> read.warningOf(written.personal()))
                    .orElse(written);
        } catch (QueryCancelledException tooSlow) {
            log.warn("The receipt of {} could not be read back in time: {}", written.id(), tooSlow.getMessage());
            return written;
        }
    }

    /** RDF says itself which study it is about; whoever names one must mean the same. */
    private static ImportRequest ofItsStudy(ImportRequest request, Understanding understanding) {
        if (!(understanding instanceof Understanding.OfRdf rdf)) {
            return request;
        }
        String said = request.study().id();
        String own = rdf.triples().facts().id();
        if (!said.isEmpty() && !said.equals(own) && !said.equals(TRIAL)) {
            throw new CannotImport(request.file().name() + " is about the study " + own + ", not about " + said + ".");
        }
        return request.of(rdf.triples().facts());
    }

    private ImportWork work(ImportRequest request, Understanding understanding) {
        return new ImportWork(
                store.dataset(),
                revisions,
                base,
                questions,
                shapes,
                roles,
                request,
                understanding,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private boolean isKnown(String study) {
        return store.read(() -> new KnownStudy(store.dataset(), base, study).isThere());
    }

    /** The receipt of the import of the very same file, read in the very same way, into the same study, if there is one. */
    private Optional<Receipt> same(ImportRequest request) {
        List<String> reader = readers.nameAndVersion(request.format());
        String study = request.format() == Format.RDF ? "" : request.study().id();
        for (Row row : new KnownImports(questions, base, study)
                .ofFile(request.file().sha256())
                .toList()) {
            boolean isSame = reader.getFirst().equals(row.text("reader"))
                    && reader.getLast().equals(row.text("readerVersion"));
            String id = Iris.id(row.require("import"));
            if (isSame
                    && receipts.decisions(id)
                            .equals(request.decisions().stream().sorted().toList())) {
                return receipts.of(id, Receipt.Outcome.UNCHANGED);
            }
        }
        return Optional.empty();
    }
}
