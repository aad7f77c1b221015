package org.concerngraph.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
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

/** Intake for programs: a file in, a receipt out; an import taken back. */
@RestController
class IntakeController {

    private final Imports imports;
    private final Receipts receipts;
    private final Withdrawals withdrawals;
    private final IntakeSettings settings;
    private final ImportForm form;

    IntakeController(
            Imports imports, Receipts receipts, Withdrawals withdrawals, IntakeSettings settings, ImportForm form) {
        this.imports = imports;
        this.receipts = receipts;
        this.withdrawals = withdrawals;
        this.settings = settings;
        this.form = form;
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
        Format format = ImportForm.format(fields, fileName);
        String name = fileName.isBlank() ? "pasted." + (format == Format.QUOTE_TABLE ? "txt" : format.id()) : fileName;
        try (Upload upload = Upload.of(in, name, settings.maxUpload().toBytes())) {
            ImportRequest request = form.request(upload.file(), fields, person == null ? "" : person.getName());
            return answer(
                    ImportForm.isTrial(fields)
                            ? imports.tryOut(request, Progress.SILENT)
                            : imports.accept(request, Progress.SILENT));
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

    /** The receipt of an import that is in the graph, for programs; of one that was, what is left of it, with 410. */
    @GetMapping(path = "/intake/" + Paths.ID, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> receipt(@PathVariable String id) {
        return receipts.of(id, Receipt.Outcome.ACCEPTED)
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE)
                        .body(receipts.gone(id).orElseThrow(() -> new NotFound("import", id))));
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
