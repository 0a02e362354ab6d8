package zalog.application.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import zalog.application.process.model.State.Assessing;
import zalog.application.process.model.State.Refused;
import zalog.application.process.model.State.Withdrawn;

/** What holds for any order of any inputs: messages may come twice, late, or for something that never was. */
class ProcessPropertiesTest {
    static final int RUNS = 5_000;
    static final int INPUTS_PER_RUN = 25;
    final ApplicationProcess process = new ApplicationProcess(5);

    @Test
    void anEndIsAnEnd() {
        eachRun((seed, run) -> {
            for (int i = 1; i < run.states().size(); i++) {
                State before = run.states().get(i - 1);
                if (before instanceof Refused || before instanceof Withdrawn) {
                    assertThat(run.states().get(i)).as(seed).isEqualTo(before);
                }
            }
        });
    }

    @Test
    void eachMessageGoesOutAtMostOnceAndMoneyAskedForIsGivenBackAtTheEnd() {
        eachRun((seed, run) -> {
            for (Announcement announcement : Announcement.values()) {
                assertThat(Collections.frequency(run.sent(), announcement))
                        .as(seed + " " + announcement)
                        .isLessThanOrEqualTo(1);
            }
            boolean withdrawn = run.last() instanceof Withdrawn;
            boolean asked = run.sent().contains(Announcement.RESERVE_FUNDS);
            boolean refusedByBudget = run.last().equals(new Refused(List.of(Cases.YEAR_CLOSED)));
            boolean over = withdrawn || run.last() instanceof Refused;
            assertThat(run.sent().contains(Announcement.RELEASE_FUNDS))
                    .as(seed)
                    .isEqualTo(over && asked && !refusedByBudget);
            assertThat(run.sent().contains(Announcement.APPLICATION_WITHDRAWN))
                    .as(seed)
                    .isEqualTo(withdrawn);
            assertThat(run.sent().contains(Announcement.APPLICATION_REFUSED))
                    .as(seed)
                    .isEqualTo(run.last() instanceof Refused);
        });
    }

    @Test
    void noMoneyIsAskedForUnlessBothAssessmentsPassed() {
        eachRun((seed, run) -> {
            if (run.sent().contains(Announcement.RESERVE_FUNDS)) {
                assertThat(run.inputs()).as(seed).contains(Cases.ELIGIBLE, Cases.GUARANTEED);
            }
        });
    }

    @Test
    void everyStepIsToldAndLeadsWhereItsRowSays() {
        eachRun((seed, run) -> run.steps()
                .forEach(
                        step -> assertThat(step.entries()).as(seed).isNotEmpty().allSatisfy(entry -> assertThat(
                                        entry.text().en() + entry.text().ru())
                                .doesNotContain("{", "}"))));
        for (State state : Cases.STATES.values()) {
            for (Input input : Cases.INPUTS.values()) {
                process.table().stream()
                        .flatMap(row -> row.apply(state, input).map(row.to()::isInstance).stream())
                        .forEach(asDeclared -> assertThat(asDeclared).isTrue());
            }
        }
    }

    @Test
    void theOrderOfTheTwoAssessmentsDoesNotMatter() {
        for (Input eligibility : List.of(Cases.ELIGIBLE, Cases.INELIGIBLE)) {
            for (Input guarantee : List.of(Cases.GUARANTEED, Cases.UNGUARANTEED, Cases.UNREGISTERED)) {
                assertThat(run(List.of(eligibility, guarantee)).last())
                        .isEqualTo(run(List.of(guarantee, eligibility)).last());
            }
        }
    }

    private void eachRun(BiConsumer<String, Run> check) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Input> inputs = new ArrayList<>(Cases.INPUTS.values());
        for (int i = 0; i < RUNS; i++) {
            List<Input> chosen = new ArrayList<>();
            for (int j = 0; j < INPUTS_PER_RUN; j++) {
                chosen.add(inputs.get(random.nextInt(inputs.size())));
            }
            check.accept("seed " + seed + ", run " + i + ": " + chosen, run(chosen));
        }
    }

    private Run run(List<Input> inputs) {
        List<State> states = new ArrayList<>(List.of(Assessing.NOTHING_YET));
        List<Step> steps = new ArrayList<>();
        for (Input input : inputs) {
            Optional<Step> step = process.step(states.getLast(), input);
            step.ifPresent(steps::add);
            states.add(step.map(Step::next).orElse(states.getLast()));
        }
        return new Run(inputs, states, steps);
    }

    private record Run(List<Input> inputs, List<State> states, List<Step> steps) {
        State last() {
            return states.getLast();
        }

        List<Announcement> sent() {
            return steps.stream().flatMap(step -> step.sends().stream()).toList();
        }
    }
}
