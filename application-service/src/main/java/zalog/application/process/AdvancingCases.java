package zalog.application.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zalog.application.process.model.ApplicationProcess;
import zalog.application.process.model.Case;
import zalog.kernel.ApplicationId;

/** Takes a batch of inputs through the process, each from where the one before it has left its case. */
public final class AdvancingCases {
    private final ApplicationProcess process;

    public AdvancingCases(ApplicationProcess process) {
        this.process = process;
    }

    /** The steps that follow, in order; an input that changes nothing, or is for no known case, is passed over. */
    public List<Advance> advance(Map<ApplicationId, Case> cases, List<Received> inputs) {
        Map<ApplicationId, Case> current = new HashMap<>(cases);
        List<Advance> advances = new ArrayList<>();
        for (Received received : inputs) {
            Case before = current.get(received.application());
            if (before != null) {
                process.step(before.state(), received.input()).ifPresent(step -> {
                    current.put(before.id(), before.after(step));
                    advances.add(new Advance(before, step, received.input().at(), received.origin()));
                });
            }
        }
        return advances;
    }
}
