package org.licet.engine.application;

import java.util.List;
import org.licet.engine.access.Actor;

/** What clerks still have to do on a file; told by the packages above this one. */
public interface OpenWork {

    List<Applications.Awaited> awaited(ApplicationReference reference);

    /** Whether the actor has a task of this file, or may take one that nobody has. */
    boolean isFor(Actor actor, ApplicationReference reference);
}
