package org.concerngraph.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.concerngraph.query.BadParameter;
import org.concerngraph.web.Me;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's page about themselves: who they are, and their password. */
@Controller
class AccountController {

    static final String ACCOUNT = "/account";

    private final Accounts accounts;
    private final AuthenticationManager logIn;
    private final AccountSessions sessions;

    AccountController(Accounts accounts, AuthenticationManager logIn, AccountSessions sessions) {
        this.accounts = accounts;
        this.logIn = logIn;
        this.sessions = sessions;
    }

    @GetMapping(ACCOUNT)
    String account(@RequestParam(defaultValue = "") String changed, Me me, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        model.addAttribute("cite", null);
        model.addAttribute("changed", changed);
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        accounts.of(me.login()).ifPresent(account -> {
            model.addAttribute("account", account);
            model.asMap().putIfAbsent("name", account.name());
            model.asMap().putIfAbsent("orcid", account.orcid() == null ? "" : account.orcid());
        });
        return "account/account";
    }

    @PostMapping(ACCOUNT)
    String describe(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String orcid,
            Me me,
            Model model,
            HttpServletResponse response) {
        requireAccount(me);
        try {
            accounts.describe(me.login(), name, orcid.isBlank() ? null : orcid);
            return "redirect:" + ACCOUNT + "?changed=name";
        } catch (BadParameter wrong) {
            model.addAttribute("name", name);
            model.addAttribute("orcid", orcid);
            return wrong(wrong, HttpStatus.BAD_REQUEST, me, model, response);
        }
    }

    @PostMapping(ACCOUNT + "/password")
    String choose(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Me me,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireAccount(me);
        try {
            requireOld(me, old, request);
            PasswordRules.require(password, me.login());
            if (password.equals(old)) {
                throw new BadParameter("password", "is the one that you have.");
            }
            if (!password.equals(again)) {
                throw new BadParameter("again", "is not the same as the first.");
            }
        } catch (TooManyAttempts e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
            var wrong = new BadParameter("old", "was wrong before. " + e.sentence());
            return wrong(wrong, HttpStatus.TOO_MANY_REQUESTS, me, model, response);
        } catch (BadParameter wrong) {
            return wrong(wrong, HttpStatus.BAD_REQUEST, me, model, response);
        }
        accounts.choose(me.login(), password);
        if (Me.isOfASession(request)) {
            sessions.goOn(accounts.of(me.login()).map(KnownPerson::of).orElseThrow(), request, response);
        }
        return "redirect:" + ACCOUNT + "?changed=password";
    }

    /** The same limits hold as for logging in: a session that was left open must not be a way to find the password. */
    private void requireOld(Me me, String old, HttpServletRequest request) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(me.login(), old);
        attempt.setDetails(new WebAuthenticationDetails(request));
        try {
            logIn.authenticate(attempt);
        } catch (BadCredentialsException e) {
            throw new BadParameter("old", "is wrong.");
        }
    }

    private static void requireAccount(Me me) {
        if (me.isAdmin()) {
            throw new BadParameter("login", "is that of the administrator, whom the server's settings know.");
        }
    }

    private String wrong(BadParameter wrong, HttpStatus status, Me me, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("wrong", wrong);
        return account("", me, model, response);
    }
}
