package org.concerngraph.intake.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.concerngraph.intake.Decisions;
import org.concerngraph.intake.Format;
import org.concerngraph.intake.UnreadableSource;
import org.concerngraph.intake.Upload;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The way in: what was imported so far, and the form that a table is pasted into. */
@Controller
class NewDraftController {

    /** What a text is called that was pasted. */
    static final String PASTED = "pasted.txt";

    private static final byte[] NONE = {'{', '}'};

    private final Questions questions;
    private final Drafts drafts;
    private final SavedDecisions saved;
    private final Clock clock = Clock.systemUTC();

    NewDraftController(Questions questions, Drafts drafts, SavedDecisions saved) {
        this.questions = questions;
        this.drafts = drafts;
        this.saved = saved;
    }

    @GetMapping("/intake")
    String intake(Model model) {
        model.addAttribute("imports", questions.ask("intake/imports").list());
        model.addAttribute("withdrawals", questions.ask("intake/withdrawals").list());
        model.addAttribute("formats", Format.values());
        model.addAttribute(
                "queries",
                List.of(questions.shown("intake/imports", Map.of()), questions.shown("intake/withdrawals", Map.of())));
        return "intake/intake";
    }

    /** Keeps what was pasted or sent as a draft, and leads to it. */
    @PostMapping(path = "/intake/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Void> create(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile decisions,
            @RequestParam(defaultValue = "") String format,
            Principal person)
            throws IOException {
        MultipartFile given = file == null || file.isEmpty() ? null : file;
        if ((given == null) == text.isBlank()) {
            throw given != null
                    ? new NotTaken(
                            HttpStatus.BAD_REQUEST,
                            "A text was pasted, and a file was chosen too: only one of them can be read.")
                    : new NotTaken(
                            HttpStatus.BAD_REQUEST,
                            "No text came and no file: paste the text of a table, or choose a file.");
        }
        String name =
                given != null ? Upload.safe(Objects.requireNonNullElse(given.getOriginalFilename(), PASTED)) : PASTED;
        Decisions earlier = saved.read(decisions == null || decisions.isEmpty() ? NONE : decisions.getBytes());
        BiFunction<String, Path, Draft> about = (id, path) -> new Draft(
                id,
                name,
                format(format, path, name),
                Map.of(),
                earlier.chosen(),
                earlier.repairs(),
                person.getName(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        try (InputStream in = given != null ? given.getInputStream() : pasted(text)) {
            Draft draft = drafts.create(in, name, about);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/intake/drafts/" + draft.id()))
                    .build();
        } catch (UnreadableSource tooLong) {
            throw new NotTaken(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(tooLong.getMessage()));
        }
    }

    /** The page that says why nothing came of it. */
    @ExceptionHandler
    ModelAndView notTaken(NotTaken failure) {
        return new ModelAndView(
                "intake/not-taken", Map.of("message", String.valueOf(failure.getMessage())), failure.status());
    }

    /** Forms send each end of a line as two characters; the text had one. */
    private static InputStream pasted(String text) {
        return new ByteArrayInputStream(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Format format(String said, Path file, String name) {
        if (said.isBlank()) {
            return FormatGuess.of(file, name)
                    .orElseThrow(() -> new NotTaken(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "“" + name + "” is not text, and it is not a spreadsheet (.xlsx) or a REFI-QDA project"
                                    + " (.qdpx) either, so it cannot be read."));
        }
        return Format.of(said)
                .orElseThrow(() -> new BadParameter("format", "is “" + said + "”, which is no format that is read."));
    }
}
