package zalog.guarantee.verification.adapter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import zalog.contracts.ContractJson;
import zalog.contracts.application.ApplicationSubmitted;
import zalog.guarantee.Samples;
import zalog.kernel.ApplicationId;

/** The contracts' example of an application, made to go with the guarantee of {@link Samples}. */
final class Applications {
    private static final String EXAMPLE = "/examples/ApplicationSubmitted/valid-organisation.json";

    private Applications() {}

    static ApplicationSubmitted naming(String number, ApplicationId id) {
        ObjectNode tree = example(id);
        ((ObjectNode) tree.at("/content/guarantee")).put("number", number);
        return read(tree);
    }

    static ApplicationSubmitted withoutGuarantee(ApplicationId id) {
        ObjectNode tree = example(id);
        ((ObjectNode) tree.at("/content")).remove("guarantee");
        return read(tree);
    }

    private static ObjectNode example(ApplicationId id) {
        ObjectNode tree = file();
        tree.put("applicationId", id.toString()).put("registeredAt", Samples.FILED.toString());
        ((ObjectNode) tree.at("/content/applicant")).put("inn", "7707083893");
        ((ObjectNode) tree.at("/content/loan"))
                .put("bank", "044525225")
                .put("agreementNumber", "КД-17/2019")
                .put("agreementDate", Samples.AGREED.toString());
        return tree;
    }

    private static ObjectNode file() {
        try (InputStream in = Objects.requireNonNull(Applications.class.getResourceAsStream(EXAMPLE))) {
            return (ObjectNode) ContractJson.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApplicationSubmitted read(ObjectNode tree) {
        try {
            return ContractJson.mapper().treeToValue(tree, ApplicationSubmitted.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
