package org.concerngraph.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.concerngraph.web.Address;
import org.concerngraph.web.Me;
import org.concerngraph.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for logging in. What it sends is read by the framework's filters, which come back here when it is not right. */
@Controller
class LogInController {

    static final String LOG_IN = "/login";

    /** The form's fields. */
    static final String LOGIN = "login";

    static final String PASSWORD = "password";
    static final String TO = "to";

    private static final String AGAIN = "/login/again";
    private static final String WHY = "org.concerngraph.account.why-not";

    @GetMapping(LOG_IN)
    String form(
            @RequestParam(defaultValue = "") String to, @Nullable Me me, Model model, HttpServletResponse response) {
        return me == null ? form(to, "", model, response) : "redirect:" + Address.own(to, "/");
    }

    /** The form once more, and why; only what refused an attempt leads here. */
    @RequestMapping(AGAIN)
    String again(
            @RequestAttribute(name = WHY, required = false) @Nullable String why,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String login,
            Model model,
            HttpServletResponse response) {
        if (why == null) {
            return "redirect:" + LOG_IN;
        }
        model.addAttribute("why", why);
        return form(to, login, model, response);
    }

    private static String form(String to, String login, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("cite", null);
        model.addAttribute(TO, Address.own(to, ""));
        model.addAttribute(LOGIN, login.length() > 40 ? "" : login);
        return "account/login";
    }

    /** Answers an attempt that failed: with the form for people, with a problem for programs. */
    static void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String why)
            throws IOException, ServletException {
        if (!Refusal.wantsPage(request)) {
            Refusal.answer(request, response, status, why);
            return;
        }
        response.setStatus(status.value());
        request.setAttribute(WHY, why);
        request.getRequestDispatcher(AGAIN).forward(request, response);
    }

    /** Where somebody wanted to go who logs in now. */
    static String to(HttpServletRequest request, String otherwise) {
        return Address.own(Objects.requireNonNullElse(request.getParameter(TO), ""), otherwise);
    }
}
