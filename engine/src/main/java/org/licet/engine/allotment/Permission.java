package org.licet.engine.allotment;

import org.licet.engine.access.Actor;
import org.licet.engine.access.Roles;
import org.licet.engine.allotment.Allotments.UnknownAllotment;
import org.springframework.stereotype.Component;

/** Limits are the operator's matter, and that of supervisors of the agency to which the key belongs. */
@Component
class Permission {

    private final LimitMapper limits;
    private final DeclaredLimits declared;

    Permission(LimitMapper limits, DeclaredLimits declared) {
        this.limits = limits;
        this.declared = declared;
    }

    /** @return the owning agency; a key that no limit was set for yet belongs to the package that uses it longest */
    String check(Actor by, String key) {
        String owner = limits.owner(key);
        if (owner == null) {
            owner = declared.use(key).map(DeclaredLimits.Use::agency).orElse(null);
        }
        if (owner == null || !(by.isOperator() || by.holds(owner, Roles.SUPERVISOR))) {
            throw new UnknownAllotment(key);
        }
        return owner;
    }
}
