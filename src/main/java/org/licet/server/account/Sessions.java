package org.licet.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Sessions of the pages. The account is read anew with every request, so a role that was taken away, or a closed
 * account, ends at once and not with the session.
 */
final class Sessions implements SecurityContextRepository {

    private final SecurityContextRepository session = new HttpSessionSecurityContextRepository();
    private final Accounts accounts;
    private final Predicate<HttpServletRequest> admits;
    private final boolean keeps;

    /**
     * @param admits which requests may be recognised by their session
     * @param keeps whether a login made here begins a session
     */
    Sessions(Accounts accounts, Predicate<HttpServletRequest> admits, boolean keeps) {
        this.accounts = accounts;
        this.admits = admits;
        this.keeps = keeps;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Fresh(() -> load(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return load(exchange.getRequest());
    }

    private SecurityContext load(HttpServletRequest request) {
        if (!admits.test(request)) {
            return SecurityContextHolder.createEmptyContext();
        }
        SecurityContext kept = session.loadDeferredContext(request).get();
        if (!(kept.getAuthentication() instanceof Acting acting)) {
            return kept;
        }
        return accounts.find(acting.getName())
                .filter(Account::enabled)
                .<SecurityContext>map(account -> new SecurityContextImpl(new Acting(account.actor())))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (keeps) {
            session.saveContext(context, request, response);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return admits.test(request) && session.containsContext(request);
    }

    /** Loaded when somebody asks, and then once. */
    private static final class Fresh implements DeferredSecurityContext {
        private final Supplier<SecurityContext> loader;
        private SecurityContext loaded = SecurityContextHolder.createEmptyContext();
        private boolean done;

        Fresh(Supplier<SecurityContext> loader) {
            this.loader = loader;
        }

        @Override
        public SecurityContext get() {
            if (!done) {
                done = true;
                loaded = loader.get();
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
