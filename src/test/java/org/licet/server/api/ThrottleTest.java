package org.licet.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.engine.access.Actor;
import org.licet.engine.testing.SettableClock;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** What creates something is limited per account, wherever the account calls from. */
@ServerTest
class ThrottleTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    SettableClock clock;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/authorizations/x/applications, application/json",
        "/api/v1/authorizations/x/drafts, application/json",
        "/api/v1/drafts/x/submission, application/json",
        "/api/v1/attachments, multipart/form-data"
    })
    void slowsOneAccountThatCreatesWithoutEnd(String path, String type) throws Exception {
        Throttle throttle = new Throttle(twoAMinute(), clock);

        call(throttle, path, type, "anna", "203.0.113.1");
        call(throttle, path, type, "anna", "203.0.113.2");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> call(throttle, path, type, "anna", "203.0.113.3"))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(429));
        assertThat(call(throttle, path, type, "ion", "203.0.113.3")).isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(call(throttle, path, type, "anna", "203.0.113.1")).isTrue();
    }

    private boolean call(Throttle throttle, String path, String type, String login, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContentType(type);
        request.setRemoteAddr(address);
        ServletRequestPathUtils.parseAndCache(request);
        Object handler = Objects.requireNonNull(mappings.getHandler(request)).getHandler();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new Actor(login, login, Set.of()), null));
        return throttle.preHandle(request, new MockHttpServletResponse(), handler);
    }

    private static Limits twoAMinute() {
        DataSize size = DataSize.ofMegabytes(1);
        return new Limits(size, size, size, 200, new Limits.Rate(2, Duration.ofMinutes(1)), null, null, null, null);
    }
}
