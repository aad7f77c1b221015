package org.concerngraph.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.RefusedQuery;
import org.concerngraph.query.TooManyQueries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Failures as problem details (RFC 9457) for programs and as a page for people. */
@ControllerAdvice
class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final PageModel pages;
    private final NearNames nearNames;

    Failures(PageModel pages, NearNames nearNames) {
        this.pages = pages;
        this.nearNames = nearNames;
    }

    @ExceptionHandler
    Object notFound(NotFound failure, HttpServletRequest request) {
        var near = nearNames.of(failure.kind(), failure.id());
        return answer(HttpStatus.NOT_FOUND, String.valueOf(failure.getMessage()), near, request);
    }

    @ExceptionHandler
    Object noSuchAddress(NoResourceFoundException failure, HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, "There is nothing at " + request.getRequestURI() + ".", request);
    }

    @ExceptionHandler
    Object badParameter(BadParameter failure, HttpServletRequest request) {
        Object answer = answer(HttpStatus.BAD_REQUEST, String.valueOf(failure.getMessage()), request);
        if (answer instanceof ResponseEntity<?> entity && entity.getBody() instanceof ProblemDetail problem) {
            problem.setProperty("parameter", failure.parameter());
        }
        return answer;
    }

    @ExceptionHandler
    Object unprocessable(Unprocessable failure, HttpServletRequest request) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(failure.getMessage()), request);
    }

    @ExceptionHandler
    Object conflict(Conflict failure, HttpServletRequest request) {
        return answer(HttpStatus.CONFLICT, String.valueOf(failure.getMessage()), request);
    }

    @ExceptionHandler
    Object refused(RefusedQuery failure, HttpServletRequest request) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(failure.getMessage()), request);
    }

    @ExceptionHandler
    Object noAnswerFromElsewhere(QueryExceptionHTTP failure, HttpServletRequest request) {
        log.warn("Another server did not answer at {}: {}", request.getRequestURI(), failure.getMessage());
        return answer(
                HttpStatus.BAD_GATEWAY,
                "The other server that this question asks did not answer as it should: " + failure.getMessage(),
                request);
    }

    @ExceptionHandler
    Object tooMany(TooManyQueries failure, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, TooManyQueries.RETRY_AFTER_SECONDS);
        return answer(HttpStatus.TOO_MANY_REQUESTS, String.valueOf(failure.getMessage()), request);
    }

    @ExceptionHandler
    Object late(QueryCancelledException failure, HttpServletRequest request) {
        String id = newId();
        log.warn("Error {} at {}: a query was ended at its limit", id, request.getRequestURI());
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "A question behind this page took longer than it may (concerngraph.sparql.timeout) and was ended. The"
                        + " error id is " + id + ".",
                request);
    }

    @ExceptionHandler
    Object unexpected(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            // Part of an answer has gone out: only a broken connection still tells that it is not the whole.
            throw failure;
        }
        if (failure instanceof org.springframework.web.ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(status, String.valueOf(known.getBody().getDetail()), request);
        }
        String id = newId();
        log.error("Error {} at {} {}", id, request.getMethod(), request.getRequestURI(), failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, ourFault(id), request);
    }

    static String newId() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** What somebody is told about a failure that the log describes under this id. */
    static String ourFault(String id) {
        return "Something went wrong on our side. The log says more under the error id " + id + ".";
    }

    private Object answer(HttpStatus status, String detail, HttpServletRequest request) {
        return answer(status, detail, List.of(), request);
    }

    private Object answer(HttpStatus status, String detail, List<NearNames.Name> near, HttpServletRequest request) {
        if (Refusal.wantsPage(request)) {
            Map<String, Object> model = pages.all(request);
            model.put("status", status.value());
            model.put("title", status.getReasonPhrase());
            model.put("detail", detail);
            model.put("near", near);
            return new ModelAndView("error", model, status);
        }
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (!near.isEmpty()) {
            problem.setProperty("near", near);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
