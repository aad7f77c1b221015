package org.concerngraph.command;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concerngraph.intake.CannotImport;
import org.concerngraph.intake.ImportForm;
import org.concerngraph.intake.ImportRequest;
import org.concerngraph.intake.Imports;
import org.concerngraph.intake.Receipt;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.UnreadableSource;
import org.concerngraph.query.BadParameter;

/** Imports files one after the other, each by itself: what becomes of one does not touch the others. */
final class ImportBatch {

    private final Imports imports;
    private final ImportForm form;
    private final Map<String, String> fields;
    private final String by;
    private final ImportLines lines;
    private final ProgressLine progress;
    private final Map<String, Path> taken = new HashMap<>();

    ImportBatch(
            Imports imports,
            ImportForm form,
            Map<String, String> fields,
            String by,
            ImportLines lines,
            ProgressLine progress) {
        this.imports = imports;
        this.form = form;
        this.fields = fields;
        this.by = by;
        this.lines = lines;
        this.progress = progress;
    }

    /** Takes all files, or all up to the first that is not accepted; gives the exit code. */
    int take(List<FoundFile> files, boolean isFailFast) {
        int notAccepted = 0;
        for (int i = 0; i < files.size() && (notAccepted == 0 || !isFailFast); i++) {
            String counter = files.size() > 1 ? "[%,d of %,d] ".formatted(i + 1, files.size()) : "";
            progress.begin(counter + files.get(i).path());
            notAccepted += isAccepted(files.get(i)) ? 0 : 1;
        }
        lines.sum(files.size());
        return notAccepted == 0 ? ConcernGraph.ALL : ConcernGraph.NOT_ALL;
    }

    private boolean isAccepted(FoundFile file) {
        try {
            Receipt receipt = receipt(file);
            lines.write(file.path(), receipt);
            return switch (receipt.outcome()) {
                case ACCEPTED, UNCHANGED, DRY_RUN -> true;
                case DIFFERS, NOT_ACCEPTED -> false;
            };
        } catch (UnreadableSource | CannotImport | BadParameter | UncheckedIOException e) {
            lines.refused(file.path(), e, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            lines.refused(file.path(), e, "the program failed at it: " + e);
        }
        return false;
    }

    private Receipt receipt(FoundFile file) {
        if (!Files.isReadable(file.path()) || Files.isDirectory(file.path())) {
            throw new UnreadableSource(
                    Files.exists(file.path()) ? "It is not a file that can be read." : "There is no such file.");
        }
        var own = new LinkedHashMap<>(fields);
        own.putIfAbsent("name", file.name());
        ImportRequest request = form.request(SourceFile.at(file.path()), own, by);
        Path other = taken.putIfAbsent(request.givenName(), file.path());
        if (other != null) {
            throw new CannotImport("It would be the import “" + request.givenName() + "”, as " + other
                    + " is; import it by itself with a --name of its own.");
        }
        return ImportForm.isTrial(fields) ? imports.tryOut(request, progress) : imports.accept(request, progress);
    }
}
