package zalog.eligibility.rules.model;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import zalog.contracts.ContractJson;
import zalog.contracts.application.ApplicationContent;
import zalog.contracts.application.Check;
import zalog.contracts.application.CheckVerdict;
import zalog.kernel.FinancialYear;

/** The contracts' example of an application, filed on 26.09.2019, which passes every check; tests change what they test. */
public final class Sample {
    public static final String INVENTION = "/collateral/items/0";
    public static final String EQUIPMENT = "/collateral/items/1";

    /** Those of the programme's presentation. */
    public static final FundedYears YEARS = new FundedYears(
            IntStream.rangeClosed(2019, 2024).mapToObj(FinancialYear::new).collect(toCollection(TreeSet::new)));

    private final ObjectNode content = example();
    private final Set<RightKey> pledgedElsewhere = new HashSet<>();
    private LocalDate registeredOn = LocalDate.parse("2019-09-26");

    public static Sample application() {
        return new Sample();
    }

    Sample registeredOn(LocalDate day) {
        registeredOn = day;
        return this;
    }

    public Sample with(String pointer, Object value) {
        var at = JsonPointer.compile(pointer);
        parent(at).set(at.last().getMatchingProperty(), ContractJson.mapper().valueToTree(value));
        return this;
    }

    public Sample without(String pointer) {
        var at = JsonPointer.compile(pointer);
        switch (content.at(at.head())) {
            case ArrayNode items -> items.remove(at.last().getMatchingIndex());
            case JsonNode object -> ((ObjectNode) object).remove(at.last().getMatchingProperty());
        }
        return this;
    }

    /** Pledges a second invention, which differs from the first in its number alone. */
    public Sample withSecondInvention(String number) {
        ObjectNode second = content.at(INVENTION).deepCopy();
        ((ArrayNode) content.at("/collateral/items")).add(second.put("number", number));
        return this;
    }

    Sample pledgedElsewhere(RightKey right) {
        pledgedElsewhere.add(right);
        return this;
    }

    public ApplicationContent content() {
        return ContractJson.read(ContractJson.write(content), ApplicationContent.class);
    }

    Facts facts() {
        return new Facts(registeredOn, content(), YEARS, pledgedElsewhere);
    }

    /** Runs a check and sees that its verdict is this, and that it speaks both languages. */
    Check verdict(Policy policy, CheckVerdict verdict) {
        Check check = policy.check(facts());
        assertThat(check.verdict()).as(check.text().en()).isEqualTo(verdict);
        assertThat(check.text().en()).isEqualTo(check.text().en().strip()).doesNotContainPattern("\\p{IsCyrillic}");
        assertThat(check.text().ru()).isEqualTo(check.text().ru().strip()).containsPattern("\\p{IsCyrillic}");
        return check;
    }

    private ObjectNode parent(JsonPointer at) {
        return (ObjectNode) content.at(at.head());
    }

    private static ObjectNode example() {
        var name = "/examples/ApplicationContent/valid-organisation.json";
        try (var in = Objects.requireNonNull(Sample.class.getResourceAsStream(name))) {
            return (ObjectNode) ContractJson.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
