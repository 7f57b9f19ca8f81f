package org.licet.engine.step;

import org.licet.engine.catalogue.PackageMistake;

/** No rule of a decision table fits the file, and the model does not say what then. */
public final class NoRuleMatches extends PackageMistake {
    private static final long serialVersionUID = 1L;

    public NoRuleMatches(String decision) {
        super("no rule of decision '" + decision + "' matches; add a rule or give the step 'onNoMatch'");
    }
}
