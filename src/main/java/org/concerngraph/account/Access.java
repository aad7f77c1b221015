package org.concerngraph.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.stream.Stream;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.store.Store;
import org.concerngraph.web.SafePages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may do what: everyone reads, the administrator writes. */
@Configuration
class Access {

    private static final String ADMIN = "ADMIN";

    /** Asked by forms that are sent, and nothing is written there. */
    private static final String[] RECONCILIATION = {"/reconcile", "/reconcile/*"};

    @Bean
    SecurityFilterChain rules(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests
                        // A browser repeats a password it knows for any site that asks; such a write is not the user's.
                        .requestMatchers(comesFromAnotherSite())
                        .denyAll()
                        .requestMatchers("/update", "/update/**")
                        .hasRole(ADMIN)
                        .requestMatchers("/sparql/running/all", "/intake/drafts", "/intake/drafts/**", "/links/lookups")
                        .hasRole(ADMIN)
                        .requestMatchers(sparql())
                        .permitAll()
                        .requestMatchers(RECONCILIATION)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers(HttpMethod.OPTIONS)
                        .permitAll()
                        .anyRequest()
                        .hasRole(ADMIN))
                .httpBasic(basic -> basic.realmName("Concern Graph"))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .anonymous(Customizer.withDefaults())
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

    private static String[] sparql() {
        return Stream.of(AskedDataset.values())
                .map(AskedDataset::address)
                .flatMap(address -> Stream.of(address, address + "/**"))
                .toArray(String[]::new);
    }

    @Bean
    UserDetailsService administrator(AdminSettings settings, Store store, PasswordEncoder encoder) {
        return new InMemoryUserDetailsManager(User.withUsername("admin")
                .password(AdminPassword.hash(settings, store, encoder))
                .roles(ADMIN)
                .build());
    }

    private static RequestMatcher comesFromAnotherSite() {
        return request -> !isRead(request) && !isOwn(request, request.getHeader("Origin"));
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

    private static boolean isOwn(HttpServletRequest request, @Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
