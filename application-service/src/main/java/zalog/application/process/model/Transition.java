package zalog.application.process.model;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * One row of the process table: in a state, on an input, under a condition, to the next state.
 *
 * @param when the condition in words, empty where the row always holds
 * @param sends the messages that go out with the step, in this order
 */
public record Transition<S extends State, I extends Input>(
        Class<S> from,
        Class<I> on,
        String when,
        BiPredicate<S, I> condition,
        Class<? extends State> to,
        BiFunction<S, I, ? extends State> next,
        List<Announcement> sends) {

    /** The next state, or nothing where this row does not apply. */
    Optional<State> apply(State state, Input input) {
        if (!from.isInstance(state) || !on.isInstance(input)) {
            return Optional.empty();
        }
        S s = from.cast(state);
        I i = on.cast(input);
        return condition.test(s, i) ? Optional.of(next.apply(s, i)) : Optional.empty();
    }

    static <S extends State, I extends Input> From<S, I> in(Class<S> from, Class<I> on) {
        return new From<>(from, on, "", (s, i) -> true);
    }

    Transition<S, I> sending(Announcement... announcements) {
        return new Transition<>(from, on, when, condition, to, next, List.of(announcements));
    }

    /** A row that lacks its target. */
    record From<S extends State, I extends Input>(
            Class<S> from, Class<I> on, String when, BiPredicate<S, I> condition) {

        From<S, I> when(String words, BiPredicate<S, I> holds) {
            return new From<>(from, on, words, holds);
        }

        <N extends State> Transition<S, I> to(Class<N> to, BiFunction<S, I, N> next) {
            return new Transition<>(from, on, when, condition, to, next, List.of());
        }
    }
}
