package zalog.budget.ledger.adapter;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zalog.budget.appropriation.adapter.UtilisationQuery;
import zalog.contracts.ContractJson;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.IpKind;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.SmeCategory;
import zalog.kit.http.Page;
import zalog.kit.http.PathParameter;
import zalog.kit.http.Query;
import zalog.kit.identity.Roles;
import zalog.kit.problem.ProblemException;
import zalog.kit.time.BusinessClock;
import zalog.ledger.ChainedEntry;
import zalog.ledger.EntryLine;
import zalog.ledger.LedgerFile;

/** Shows the years' ledgers and proves that nothing in them was changed. */
@Path("/ledger")
@RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
public class LedgerResource {
    private final Entries entries;
    private final Verification verification;
    private final Seals seals;
    private final SealingKey key;
    private final BusinessClock clock;

    @Inject
    LedgerResource(Entries entries, Verification verification, Seals seals, SealingKey key, BusinessClock clock) {
        this.entries = entries;
        this.verification = verification;
        this.seals = seals;
        this.key = key;
        this.clock = clock;
    }

    /** What the list may be narrowed by. */
    public static class Filter {
        @QueryParam("account")
        @Nullable
        String account;

        @QueryParam("applicationId")
        @Nullable
        String applicationId;

        @QueryParam("region")
        @Nullable
        String region;

        @QueryParam("bank")
        @Nullable
        String bank;

        @QueryParam("category")
        @Nullable
        String category;

        @QueryParam("ipKind")
        @Nullable
        String ipKind;

        @QueryParam("line")
        @Nullable
        String line;

        @QueryParam("asOf")
        @Nullable
        String asOf;

        EntryQuery of(FinancialYear year, Instant now) {
            return new EntryQuery(
                    year,
                    EntryQuery.kinds(account),
                    Optional.ofNullable(asOf).map(at -> UtilisationQuery.asOf(at, now)),
                    Query.oneOf("line", line, ProgrammeLine.class),
                    new EntryQuery.Whose(
                            Query.parsed("applicationId", applicationId, ApplicationId::parse),
                            EntryQuery.region(region),
                            Query.parsed("bank", bank, Bic::parse).map(Bic::value),
                            Query.oneOf("category", category, SmeCategory.class).map(Enum::name),
                            Query.oneOf("ipKind", ipKind, IpKind.class).map(Enum::name)));
        }
    }

    @GET
    @Path("/{year}/entries")
    public Uni<Page<EntryLine>> page(
            @PathParam("year") String year,
            @BeanParam Filter filter,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        int rows = Page.limit(limit);
        long last = Page.afterNumber(after).orElse(0L);
        return entries.page(filter.of(year(year), clock.now()), last, Long.MAX_VALUE, rows + 1)
                .map(found -> Page.of(
                        found.stream().map(EntryLine::of).toList(), rows, line -> String.valueOf(line.number())));
    }

    @GET
    @Path("/{year}/verification")
    public Uni<VerificationView> verify(@PathParam("year") String year) {
        return verification.verify(year(year)).map(found -> {
            var result = found.orElseThrow(ProblemException::notFound);
            return new VerificationView(
                    result.chain().year(),
                    clock.now(),
                    result.chain().length(),
                    result.chain().head().toString(),
                    result.findings().all().isEmpty(),
                    result.findings().all(),
                    CheckView.of(result.findings()));
        });
    }

    @POST
    @Path("/{year}/seals")
    public Uni<Seals.Kept> seal(@PathParam("year") String year) {
        return seals.seal(year(year)).map(kept -> kept.orElseThrow(ProblemException::notFound));
    }

    @GET
    @Path("/{year}/seals")
    public Uni<Listed<Seals.Kept>> seals(@PathParam("year") String year) {
        return seals.find(year(year)).map(Listed::new);
    }

    /** Everything up to the last seal, which is made now if something was entered since. */
    @GET
    @Path("/{year}/export")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Multi<byte[]> export(@PathParam("year") String year) {
        FinancialYear financialYear = year(year);
        return seals.seal(financialYear)
                .map(kept -> kept.orElseThrow(ProblemException::notFound))
                .toMulti()
                .flatMap(seal -> Multi.createBy()
                        .concatenating()
                        .streams(
                                entries.through(financialYear, seal.entries())
                                        .filter(page -> !page.isEmpty())
                                        .map(LedgerResource::lines),
                                Multi.createFrom().item(line(new LedgerFile.SealLine(seal.jws())))));
    }

    /** The public keys whose seals are to be believed, as a JSON Web Key Set. */
    @GET
    @Path("/keys")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SME, Roles.BANK, Roles.GUARANTOR, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.OPERATOR
    })
    public String keys() {
        return key.key().published();
    }

    private static byte[] lines(List<ChainedEntry> page) {
        var lines = new ByteArrayOutputStream(512 * page.size());
        for (ChainedEntry entry : page) {
            lines.writeBytes(LedgerFile.line(entry));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private static byte[] line(Object json) {
        return (new String(ContractJson.write(json), StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static FinancialYear year(String text) {
        return PathParameter.of(text, FinancialYear::parse);
    }

    /**
     * What a verification found.
     *
     * @param sound whether there are no faults
     * @param faults all that was found
     * @param checks what was checked, each with the faults it found
     */
    public record VerificationView(
            FinancialYear financialYear,
            Instant verifiedAt,
            long entries,
            String head,
            boolean sound,
            List<String> faults,
            List<CheckView> checks) {}

    /** What one check found. */
    public record CheckView(String name, List<String> faults) {
        static List<CheckView> of(Findings findings) {
            return Stream.of(Check.values())
                    .map(check -> new CheckView(check.name(), findings.of(check)))
                    .toList();
        }
    }

    /** All there is. */
    public record Listed<T>(List<T> items) {}
}
