package org.concerngraph.account;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.web.SafePages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may do what: everyone reads, curators write what they read in the evidence, the administrator writes everything. */
@Configuration
class Access {

    static final String ADMIN = "ADMIN";
    static final String CURATOR = "CURATOR";

    /** Asked by forms that are sent, and nothing is written there. */
    private static final RequestMatcher OPEN = anyOf(Stream.concat(
                    Stream.of(AskedDataset.values()).map(dataset -> dataset.address() + "/**"),
                    Stream.of("/reconcile", "/reconcile/*"))
            .toArray(String[]::new));

    private static final RequestMatcher OF_THE_ADMINISTRATOR =
            anyOf("/update/**", "/sparql/running/all", "/intake/drafts/**", "/links/lookups", "/accounts/**");

    /** Pages from which curators write. */
    private static final RequestMatcher OF_CURATORS = anyOf(
            "/curation/**",
            "/concerns/new",
            "/concerns/*/{page:edit|merge|split|retire|relate}",
            "/quotes/*/code",
            "/themes/*/edit",
            "/studies/*/themes/new");

    /** What is counted from what curators did, and is anybody's to read as they can ask the graph for it. */
    private static final String[] ABOUT_CURATION = {
        "/curation/agreement", "/curation/agreement.csv", "/curation/differences"
    };

    /** What curators post to, besides. */
    private static final String[] WRITTEN_BY_CURATORS = {
        "/concerns/**",
        "/quotes/**",
        "/evidence/**",
        "/codings/**",
        "/relations/**",
        "/themes/**",
        "/studies/**",
        "/memos/**",
        "/history/**",
        "/links/**"
    };

    /** Pages whose reader is led to the form for logging in, rather than asked by the browser. */
    private static final RequestMatcher WITH_FORM = new OrRequestMatcher(
            OF_CURATORS, anyOf("/concerns/*/*", "/accounts/**", AccountController.ACCOUNT + "/**"));

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http, AuthenticationManager logIn, AccountSessions sessions, AccountSettings settings)
            throws Exception {
        var refusals = new Refusals(WITH_FORM);
        var answers = new LogInAnswers(settings);
        var tokens = new FormTokens(OPEN);
        http.authorizeHttpRequests(requests -> requests
                        // A browser repeats a password it knows for any site that asks; such a write is not the user's.
                        .requestMatchers(Access::isWriteOfAnotherSite)
                        .denyAll()
                        .requestMatchers(OF_THE_ADMINISTRATOR)
                        .hasRole(ADMIN)
                        .requestMatchers(HttpMethod.GET, ABOUT_CURATION)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, ABOUT_CURATION)
                        .permitAll()
                        .requestMatchers(OF_CURATORS)
                        .hasRole(CURATOR)
                        .requestMatchers(AccountController.ACCOUNT + "/**")
                        .authenticated()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(LogInController.LOG_IN + "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers(HttpMethod.OPTIONS)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/links/sets/**")
                        .hasRole(ADMIN)
                        .requestMatchers(HttpMethod.POST, WRITTEN_BY_CURATORS)
                        .hasRole(CURATOR)
                        .anyRequest()
                        .hasRole(ADMIN))
                .authenticationManager(logIn)
                .exceptionHandling(
                        failing -> failing.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .formLogin(form -> form.loginPage(LogInController.LOG_IN)
                        .usernameParameter(LogInController.LOGIN)
                        .passwordParameter(LogInController.PASSWORD)
                        .successHandler(answers)
                        .failureHandler(answers))
                .logout(out -> out.logoutUrl("/logout").logoutSuccessHandler(answers))
                .csrf(csrf -> csrf.csrfTokenRepository(new TokenStore())
                        .requireCsrfProtectionMatcher(tokens)
                        .csrfTokenRequestHandler(tokens))
                .securityContext(context -> context.securityContextRepository(new DelegatingSecurityContextRepository(
                        new RequestAttributeSecurityContextRepository(), sessions)))
                .addFilterAfter(new NotForOthers(), SecurityContextHolderFilter.class)
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self';"
                                        + " base-uri 'none'; object-src 'none'"))
                        .frameOptions(frames -> frames.disable())
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                request -> !SafePages.mayBeFramed(request),
                                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY)))
                        .cacheControl(cache -> cache.disable()));
        return http.build();
    }

    @Bean
    LogInLimits limits() {
        return new LogInLimits(Ticker.systemTicker());
    }

    @Bean
    AuthenticationManager logIn(People people, PasswordEncoder encoder, LogInLimits limits) {
        var passwords = new DaoAuthenticationProvider(people);
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(people);
        return new ProviderManager(
                new LimitedLogIn(new RecentLogIns(passwords, people::of, Ticker.systemTicker()), limits));
    }

    private static RequestMatcher anyOf(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
                .toList());
    }

    private static boolean isWriteOfAnotherSite(HttpServletRequest request) {
        return !isRead(request) && OtherSites.send(request);
    }

    private static boolean isRead(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            default ->
                Stream.of(AskedDataset.values())
                                .anyMatch(dataset -> request.getRequestURI().equals(dataset.address()))
                        || request.getRequestURI().matches("/reconcile(/[^/]+)?");
        };
    }
}
