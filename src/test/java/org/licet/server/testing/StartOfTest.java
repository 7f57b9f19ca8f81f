package org.licet.server.testing;

import org.licet.engine.testing.SettableClock;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Sets the clock back before each test. */
class StartOfTest implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(SettableClock.class).set(SettableClock.START);
    }
}
