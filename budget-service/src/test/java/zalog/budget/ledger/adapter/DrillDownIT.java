package zalog.budget.ledger.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import zalog.budget.Api;
import zalog.kernel.Money;
import zalog.kernel.Regions;
import zalog.kit.testing.ZalogServers;
import zalog.ledger.Account;

/** Every figure of utilisation, of the year and of each of its groups, is the sum of the entries that are found for it. */
@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DrillDownIT {
    private static final Api AUDITOR = new Api("auditor");
    private static final EventfulYear PLAYED = new EventfulYear(2225);
    private static final List<String> GROUPINGS = List.of("region", "bank", "category", "ipKind", "line", "status");
    private static final Map<String, List<Account>> FIGURES = Map.of(
            "planned",
            List.of(Account.WAITING, Account.RESERVED, Account.OBLIGATED, Account.DISBURSED, Account.REFUNDED),
            "waiting",
            List.of(Account.WAITING),
            "reserved",
            List.of(Account.RESERVED),
            "obligated",
            List.of(Account.OBLIGATED),
            "disbursed",
            List.of(Account.DISBURSED),
            "refunded",
            List.of(Account.REFUNDED),
            "reimbursable",
            List.of(Account.REIMBURSABLE));

    private Map<String, String> names = Map.of();

    @BeforeEach
    void aYearInWhichMoneyStandsEverywhere() {
        if (names.isEmpty()) {
            PLAYED.setClock(6);
            names = PLAYED.played();
        }
        PLAYED.setClock(7);
    }

    @AfterEach
    void today() {
        PLAYED.resetClock();
    }

    @ParameterizedTest
    @FieldSource("GROUPINGS")
    void theEntriesOfAFigureAddUpToIt(String by) {
        var shown = utilisation(by);
        assertThat(shown.getList("groups.key")).hasSizeGreaterThan(1);
        FIGURES.keySet()
                .forEach(
                        figure -> assertThat(shown.getString(figure)).as(figure).isNotEqualTo("0.00"));
        requireEntries(by);
    }

    /** An application is withdrawn, a loan goes to another bank, a demand is given up, and the year ends. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whatIsHeldNoMoreStandsInNoFigureAndWhatWasPaidAndToldStays() {
        PLAYED.released(names);
        GROUPINGS.forEach(DrillDownIT::requireEntries);

        PLAYED.closed();

        var shown = utilisation("status");
        assertThat(shown.getList("groups.key")).containsExactly("DISBURSED", "REFUNDED");
        assertThat(Stream.of(
                                "planned",
                                "waiting",
                                "reserved",
                                "obligated",
                                "disbursed",
                                "refunded",
                                "reimbursable",
                                "lapsed",
                                "available")
                        .map(shown::getString))
                .containsExactly(
                        "3400.00", "0.00", "0.00", "0.00", "4100.00", "700.00", "4800.00", "9996600.00", "0.00");
        GROUPINGS.forEach(DrillDownIT::requireEntries);
        assertThat(AUDITOR.read("/ledger/{year}/verification", PLAYED.year()).getList("faults"))
                .isEmpty();
    }

    private static JsonPath utilisation(String by) {
        return AUDITOR.read("/budgets/{year}/utilisation?by={by}", PLAYED.year(), by);
    }

    private static void requireEntries(String by) {
        var shown = utilisation(by);
        List<String> keys = shown.getList("groups.key", String.class);

        assertThat(keys).as(by).isNotEmpty();
        FIGURES.forEach((figure, accounts) -> {
            assertThat(shown.getString(figure)).as(figure).isEqualTo(sum(figure, accounts, "", ""));
            for (String key : keys) {
                var ofGroup = by.equals("status") ? among(accounts, key) : accounts;
                assertThat(shown.getString("groups.find { it.key == '" + key + "' }." + figure))
                        .as(figure + " of " + key)
                        .isEqualTo(sum(figure, ofGroup, by, key));
            }
        });
    }

    @Test
    void clustersAndAgreementsHaveTheSumsOfTheirRegions() {
        for (String figure : FIGURES.keySet()) {
            Map<String, Money> clusters = new TreeMap<>();
            Map<String, Money> agreements = new TreeMap<>();
            groups("region", figure).forEach((code, amount) -> {
                var region = Regions.byIsoCode(code).orElseThrow();
                clusters.merge(region.leaderCluster().orElse("none"), amount, Money::plus);
                agreements.merge(region.ipAgreement() ? "yes" : "no", amount, Money::plus);
            });

            assertThat(groups("leaderCluster", figure)).as(figure).isEqualTo(clusters);
            assertThat(groups("ipAgreement", figure)).as(figure).isEqualTo(agreements);
        }
    }

    private static Map<String, Money> groups(String by, String figure) {
        List<Map<String, Object>> groups = utilisation(by).getList("groups");
        Map<String, Money> figures = new TreeMap<>();
        groups.forEach(
                group -> figures.put(String.valueOf(group.get("key")), Money.of(String.valueOf(group.get(figure)))));
        return figures;
    }

    /** A status is an account: its own entries lead to it. */
    private static List<Account> among(List<Account> accounts, String key) {
        return accounts.stream().filter(account -> account.name().equals(key)).toList();
    }

    private static String sum(String figure, List<Account> accounts, String by, String key) {
        var filter = by.isEmpty() || by.equals("status") ? "" : "&" + by + "=" + key;
        var sum = accounts.stream()
                .map(account -> balance(account, filter, by.equals("line") ? key : ""))
                .reduce(Money.ZERO, Money::plus);
        return (figure.equals("refunded") ? sum.negated() : sum).toString();
    }

    private static Money balance(Account account, String filter, String line) {
        List<Map<String, String>> entries = AUDITOR.read(
                        "/ledger/{year}/entries?limit=500&account=" + account + filter, PLAYED.year())
                .getList("items");
        return entries.stream()
                .map(entry -> {
                    Money amount = amount(entry, line);
                    return account.name().equals(entry.get("debit")) ? amount : amount.negated();
                })
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money amount(Map<String, String> entry, String line) {
        return switch (line) {
            case "INTEREST" -> money(entry, "interest");
            case "GUARANTEE_FEE" -> money(entry, "guaranteeFee");
            default -> money(entry, "interest").plus(money(entry, "guaranteeFee"));
        };
    }

    private static Money money(Map<String, String> entry, String part) {
        return Money.of(Objects.requireNonNull(entry.get(part)));
    }
}
