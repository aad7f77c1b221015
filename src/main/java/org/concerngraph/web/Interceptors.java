package org.concerngraph.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What happens before a page or file is made: first whether it must be made at all. */
@Configuration
class Interceptors implements WebMvcConfigurer {

    private final UnchangedAnswers unchanged;
    private final Signposts signposts;

    Interceptors(UnchangedAnswers unchanged, Signposts signposts) {
        this.unchanged = unchanged;
        this.signposts = signposts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(AsOf.faults()).order(-1);
        registry.addInterceptor(unchanged).order(0);
        registry.addInterceptor(signposts).order(1);
    }
}
