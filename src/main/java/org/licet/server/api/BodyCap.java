package org.licet.server.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over the cap of their path: by the announced length before a byte is read, else as soon as one byte
 * too many arrives.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class BodyCap extends OncePerRequestFilter {

    private final Limits limits;
    private final Problems problems;

    BodyCap(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long cap = limits.bodyOf(request.getRequestURI());
        if (request.getContentLengthLong() > cap) {
            response.setHeader("Connection", "close");
            problems.write(request, response, Refusal.of(413, "body-too-large", cap));
            return;
        }
        chain.doFilter(request.getContentLengthLong() < 0 ? new Counted(request, cap) : request, response);
    }

    /** A request of unannounced length. */
    private static final class Counted extends HttpServletRequestWrapper {
        private final long cap;

        Counted(HttpServletRequest request, long cap) {
            super(request);
            this.cap = cap;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), cap);
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final long cap;
        private long seen;

        CountedStream(ServletInputStream body, long cap) {
            this.body = body;
            this.cap = cap;
        }

        @Override
        public int read() throws IOException {
            int octet = body.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int octets = body.read(buffer, offset, length);
            count(Math.max(octets, 0));
            return octets;
        }

        private void count(int octets) throws TooLarge {
            seen += octets;
            if (seen > cap) {
                throw new TooLarge(cap);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
