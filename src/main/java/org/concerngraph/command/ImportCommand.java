package org.concerngraph.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.concerngraph.intake.CannotImport;
import org.concerngraph.intake.Format;
import org.concerngraph.intake.ImportForm;
import org.concerngraph.intake.Imports;
import org.concerngraph.query.BadParameter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Brings files of a study into the graph, each as one import. */
@Command(
        name = "import",
        description = {
            "Brings files of a study into the graph, each as one import with a receipt.",
            "Folders are walked for files with known endings. It goes on after a file that is not accepted, and can be"
                    + " done again: what is in the graph already is \"unchanged\"."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ConcernGraph.Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All files were accepted, or were in the graph already",
            "1:Some file was not accepted",
            "2:Wrong usage",
            "3:The store is in use by another process, or cannot be opened"
        })
final class ImportCommand implements Callable<Integer> {

    private final WithoutServer withoutServer;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private StudyOptions study = new StudyOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files and folders; @FILE is a file with arguments.")
    private List<Path> paths = List.of();

    @Option(names = "--replace", description = "Replace imports of the same names that differ.")
    private boolean mayReplace;

    @Option(names = "--dry-run", description = "Read and validate, and write nothing.")
    private boolean isTrial;

    @Option(names = "--by", paramLabel = "USER", description = "Who imports; ${DEFAULT-VALUE} unless said.")
    private String by = "admin";

    @Option(names = "--json", description = "Write the receipts to the standard output as JSON, one a line.")
    private boolean isJson;

    @Option(names = "--fail-fast", description = "Stop at the first file that is not accepted.")
    private boolean isFailFast;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ImportCommand(WithoutServer withoutServer) {
        this.withoutServer = withoutServer;
    }

    /** The command with all its options. */
    static CommandLine line(WithoutServer withoutServer) {
        var line = new CommandLine(new ImportCommand(withoutServer));
        StudyOptions.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, String> fields = study.fields(spec);
        fields.put("replace", Boolean.toString(mayReplace));
        fields.put("dry-run", Boolean.toString(isTrial));
        List<FoundFile> files = FoundFile.in(paths, name -> Format.ofFile(name).isPresent());
        if (files.isEmpty()) {
            throw wrong("There is no file with a known ending (" + endings() + ") in " + paths + ".");
        }
        if (fields.containsKey("name") && files.size() > 1) {
            throw wrong("--name is for one file, and there are " + files.size() + ".");
        }
        try (var application = withoutServer.open(common.store, common.isVerbose)) {
            var form = application.getBean(ImportForm.class);
            var imports = application.getBean(Imports.class);
            requireUsable(fields, form, imports, files);
            var err = spec.commandLine().getErr();
            var progress =
                    new ProgressLine(err, !common.isQuiet && Ansi.AUTO.enabled(), common.isQuiet, System::nanoTime);
            var lines = new ImportLines(
                    spec.commandLine().getOut(),
                    err,
                    progress,
                    isJson ? application.getBean(JsonMapper.class) : null,
                    common.isQuiet,
                    common.isVerbose);
            return new ImportBatch(imports, form, fields, by, lines, progress).take(files, isFailFast);
        }
    }

    /** What is wrong with all files alike is said once, before any of them is read. */
    private void requireUsable(Map<String, String> fields, ImportForm form, Imports imports, List<FoundFile> files) {
        try {
            form.check(fields);
            boolean isOnlyRdf = files.stream()
                    .map(file -> Format.of(fields.getOrDefault("format", ""))
                            .or(() -> Format.ofFile(file.path().toString())))
                    .allMatch(Optional.of(Format.RDF)::equals);
            if (!isTrial && !isOnlyRdf) {
                imports.requireFacts(form.study(fields));
            }
        } catch (BadParameter e) {
            throw wrong("--" + e.parameter() + " " + e.fault());
        } catch (CannotImport e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private static String endings() {
        return ".txt .csv .tsv .xlsx .qdpx .qde .qdc .ttl .trig .nt .nq .jsonld .rdf";
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
