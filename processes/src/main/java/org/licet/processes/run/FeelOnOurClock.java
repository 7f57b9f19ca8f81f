package org.licet.processes.run;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/** FEEL's {@code today()} and {@code now()} tell the time that everything else here tells. */
final class FeelOnOurClock implements FeelEngineFactory {
    private final Clock clock;

    FeelOnOurClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public FeelEngine createInstance() {
        return new Engine(clock);
    }

    private static final class Engine extends ScalaFeelEngine {
        Engine(Clock clock) {
            super(List.of());
            CompositeValueMapper values = new CompositeValueMapper(getValueMappers());
            this.feelEngine = new org.camunda.feel.FeelEngine.Builder()
                    .functionProvider(new CustomFunctionTransformer(List.of(), values))
                    .valueMapper(values)
                    .enableExternalFunctions(false)
                    .clock(new FeelEngineClock() {
                        @Override
                        public ZonedDateTime getCurrentTime() {
                            return ZonedDateTime.now(clock);
                        }
                    })
                    .build();
        }
    }
}
