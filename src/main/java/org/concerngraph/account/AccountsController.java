package org.concerngraph.account;

import jakarta.servlet.http.HttpServletResponse;
import org.concerngraph.query.BadParameter;
import org.concerngraph.web.Me;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The administrator's page of all accounts. A made-up password is in one answer and nowhere else. */
@Controller
class AccountsController {

    private static final Logger log = LoggerFactory.getLogger(AccountsController.class);
    private static final String ACCOUNTS = "/accounts";

    private final Accounts accounts;

    AccountsController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A password that somebody is told once. */
    record Told(String login, String name, String password) {}

    @GetMapping(ACCOUNTS)
    String all(Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        model.addAttribute("cite", null);
        model.addAttribute("accounts", accounts.all());
        return "account/accounts";
    }

    @PostMapping(ACCOUNTS)
    String create(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String orcid,
            Me me,
            Model model,
            HttpServletResponse response) {
        try {
            String password = accounts.create(login.strip(), name, orcid.isBlank() ? null : orcid);
            log.info("{} made the account {}.", me.login(), login.strip());
            tell(login.strip(), password, model);
        } catch (BadParameter wrong) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("wrong", wrong);
            model.addAttribute("login", login);
            model.addAttribute("name", name);
            model.addAttribute("orcid", orcid);
        }
        return all(model, response);
    }

    @PostMapping(ACCOUNTS + "/{login}/reset")
    String reset(@PathVariable String login, Me me, Model model, HttpServletResponse response) {
        require(login);
        tell(login, accounts.reset(login), model);
        log.info("{} made up another password for {}.", me.login(), login);
        return all(model, response);
    }

    @PostMapping(ACCOUNTS + "/{login}/disable")
    String disable(@PathVariable String login, Me me) {
        return enable(login, false, me);
    }

    @PostMapping(ACCOUNTS + "/{login}/enable")
    String enable(@PathVariable String login, Me me) {
        return enable(login, true, me);
    }

    private String enable(String login, boolean mayLogIn, Me me) {
        require(login);
        accounts.enable(login, mayLogIn);
        log.info("{} {} the account {}.", me.login(), mayLogIn ? "enabled" : "disabled", login);
        return "redirect:" + ACCOUNTS;
    }

    private void tell(String login, String password, Model model) {
        Account account = require(login);
        model.addAttribute("told", new Told(login, account.name(), password));
    }

    private Account require(String login) {
        return accounts.of(login)
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no account \"" + login + "\"."));
    }
}
