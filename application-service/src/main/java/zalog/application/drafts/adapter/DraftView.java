package zalog.application.drafts.adapter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import zalog.application.adapter.Json;
import zalog.application.drafts.Draft;
import zalog.application.form.ApplicationForm;
import zalog.kernel.ApplicationId;
import zalog.kernel.Inn;
import zalog.kit.json.JsonBody;
import zalog.kit.problem.Language;
import zalog.kit.problem.ProblemMappers.Item;

/** A draft, with every fault that its submission would be refused for. */
record DraftView(
        UUID id,
        Instant createdAt,
        Instant updatedAt,
        Optional<ApplicationId> applicationId,
        Json content,
        List<Item> faults,
        Map<String, String> links) {

    static DraftView of(Draft draft, Inn firm, Language language) {
        List<Item> faults = JsonBody.violations(DraftBody.tree(draft.content()), ApplicationForm.filedBy(firm)).stream()
                .map(violation -> Item.of(violation, language))
                .toList();
        return new DraftView(
                draft.id(),
                draft.createdAt(),
                draft.updatedAt(),
                draft.application(),
                new Json(draft.content()),
                faults,
                links(draft));
    }

    static String path(UUID id) {
        return "/drafts/" + id;
    }

    private static Map<String, String> links(Draft draft) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", path(draft.id()));
        draft.application()
                .ifPresentOrElse(
                        id -> links.put("application", "/applications/" + id),
                        () -> links.put("submission", path(draft.id()) + "/submission"));
        return links;
    }
}
