package zalog.eligibility.rules.model;

import zalog.contracts.application.Check;

/** One condition of the programme with its parameters set. It looks at an application and reports what it found. */
@FunctionalInterface
public interface Policy {
    Check check(Facts facts);
}
