package org.concerngraph.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concerngraph.query.BadParameter;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Intake for programs: a file in, a receipt out; an import taken back. */
@RestController
class IntakeController {

    private static final String CHOICE = "choice.";

    private final Imports imports;
    private final Receipts receipts;
    private final Withdrawals withdrawals;
    private final IntakeSettings settings;
    private final JsonMapper json;

    IntakeController(
            Imports imports, Receipts receipts, Withdrawals withdrawals, IntakeSettings settings, JsonMapper json) {
        this.imports = imports;
        this.receipts = receipts;
        this.withdrawals = withdrawals;
        this.settings = settings;
        this.json = json;
    }

    /** Reads a file that comes as a part of a form. */
    @PostMapping(path = "/intake", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> form(
            @RequestParam MultipartFile file, @RequestParam Map<String, String> fields, @Nullable Principal person)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "pasted.txt");
        try (InputStream in = file.getInputStream()) {
            return take(in, name, fields, person);
        }
    }

    /** Reads a file that is the body of the request. */
    @PostMapping(path = "/intake", consumes = "!" + MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> body(
            HttpServletRequest request, @RequestParam Map<String, String> fields, @Nullable Principal person)
            throws IOException {
        String name = fields.getOrDefault("file-name", "");
        return take(request.getInputStream(), name, fields, person);
    }

    private ResponseEntity<Object> take(
            InputStream in, String fileName, Map<String, String> fields, @Nullable Principal person) {
        Format format = format(fields.get("format"), fileName);
        String name = fileName.isBlank() ? "pasted." + (format == Format.QUOTE_TABLE ? "txt" : format.id()) : fileName;
        boolean isTrial = Boolean.parseBoolean(fields.get("dry-run"));
        try (Upload upload = Upload.of(in, name, settings.maxUpload().toBytes())) {
            var request = new ImportRequest(
                    upload.file(),
                    format,
                    StudyForm.facts(isTrial ? ofTrial(fields) : fields),
                    fields.getOrDefault("name", ""),
                    chosen(fields),
                    repairs(fields.get("repairs")),
                    person == null ? "" : person.getName(),
                    Boolean.parseBoolean(fields.get("replace")));
            return answer(
                    isTrial ? imports.tryOut(request, Progress.SILENT) : imports.accept(request, Progress.SILENT));
        }
    }

    /** Of a trial nothing need be said; it is made as if of a study of its own. */
    private static Map<String, String> ofTrial(Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.putIfAbsent("study", Imports.TRIAL);
        all.putIfAbsent("title", "A trial");
        all.putIfAbsent("access-rights", "Nothing is kept");
        all.putIfAbsent("licence-note", "Nothing is kept");
        return all;
    }

    private static Format format(@Nullable String said, String fileName) {
        if (said != null && !said.isBlank()) {
            return Format.of(said)
                    .orElseThrow(() -> new BadParameter(
                            "format",
                            "is “" + said + "”; there are "
                                    + String.join(
                                            ", ",
                                            List.of(Format.values()).stream()
                                                    .map(Format::id)
                                                    .toList())
                                    + "."));
        }
        return Format.ofFile(fileName)
                .orElseThrow(() -> new BadParameter(
                        "format", "is missing, and the file's name “" + fileName + "” does not tell it."));
    }

    private static Map<String, String> chosen(Map<String, String> fields) {
        var chosen = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(CHOICE) && !value.isBlank()) {
                chosen.put(name.substring(CHOICE.length()), value);
            }
        });
        return chosen;
    }

    private List<Repair> repairs(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return List.of();
        }
        try {
            return json.readValue(written, new TypeReference<List<Repair>>() {});
        } catch (JacksonException e) {
            throw new BadParameter("repairs", "is no JSON list of repairs: " + e.getOriginalMessage());
        }
    }

    private static ResponseEntity<Object> answer(Receipt receipt) {
        URI address = URI.create("/intake/" + receipt.id());
        return switch (receipt.outcome()) {
            case ACCEPTED -> ResponseEntity.created(address).body(receipt);
            case UNCHANGED -> ResponseEntity.ok().location(address).body(receipt);
            case DRY_RUN -> ResponseEntity.ok(receipt);
            case DIFFERS -> ResponseEntity.status(HttpStatus.CONFLICT).body(receipt);
            case NOT_ACCEPTED ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(receipt);
        };
    }

    /** The receipt of an import that is in the graph, for programs. */
    @GetMapping(path = "/intake/" + Paths.ID, produces = MediaType.APPLICATION_JSON_VALUE)
    Receipt receipt(@PathVariable String id) {
        return receipts.of(id, Receipt.Outcome.ACCEPTED).orElseThrow(() -> new NotFound("import", id));
    }

    /** Takes an import back. */
    @DeleteMapping("/intake/" + Paths.ID)
    ResponseEntity<Void> withdraw(
            @PathVariable String id, @RequestParam(defaultValue = "") String reason, @Nullable Principal person) {
        withdrawals.withdraw(id, person == null ? "" : person.getName(), reason);
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableSource failure) {
        return refused(String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> cannot(CannotImport failure) {
        return refused(String.valueOf(failure.getMessage()));
    }

    private static ResponseEntity<ProblemDetail> refused(String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, detail);
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
