package org.licet.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.server.api.Problems;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class HostCheckTest {

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LOCALHOST, 200",
        "127.0.0.1, 200",
        "[::1], 200",
        "::1, 200",
        "attacker.example, 421",
        "localhost.attacker.example, 421",
        "127.0.0.1.nip.io, 421",
        "0.0.0.0, 421"
    })
    void admitsOnlyTheNamesOfThisMachine(String host, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServerName(host);
        MockHttpServletResponse response = new MockHttpServletResponse();

        new HostCheck(
                        Set.of("localhost", "127.0.0.1", "[::1]"),
                        new Problems(JsonMapper.builder().build()))
                .doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
    }
}
