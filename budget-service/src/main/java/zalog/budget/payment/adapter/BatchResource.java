package zalog.budget.payment.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.budget.payment.model.BatchStatus;
import zalog.budget.payment.model.PaymentBatch;
import zalog.kernel.FinancialYear;
import zalog.kernel.PaymentBatchId;
import zalog.kit.http.Page;
import zalog.kit.http.PathParameter;
import zalog.kit.identity.Roles;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.ProblemException;

/** Shows batches of payments, and what the treasury gets of them. */
@Path("/payment-batches")
@RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR})
public class BatchResource {
    private static final String PAGE = """
            select * from payment_batch where position < :before order by position desc limit :rows
            """;

    private final Transactions transactions;

    @Inject
    BatchResource(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The newest first. */
    @GET
    public Uni<Page<Summary>> page(
            @QueryParam("limit") @Nullable String limit, @QueryParam("after") @Nullable String after) {
        int rows = Page.limit(limit);
        long before = Page.afterNumber(after).orElse(Long.MAX_VALUE);
        return transactions
                .run(session -> session.createNativeQuery(PAGE, BatchRow.class)
                        .setParameter("before", before)
                        .setParameter("rows", rows + 1)
                        .getResultList())
                .map(found -> Page.of(found, rows, row -> Long.toString(row.position)))
                .map(page -> page.map(Summary::of));
    }

    @GET
    @Path("/{id}")
    public Uni<BatchView> find(@PathParam("id") String id) {
        PaymentBatchId batchId = id(id);
        return transactions.run(session -> view(session, batchId));
    }

    @GET
    @Path("/{id}/pain.001")
    public Uni<Response> pain001(@PathParam("id") String id) {
        return file(id(id), PostgresFiles.Format.PAIN_001, "application/xml;charset=UTF-8", "xml");
    }

    @GET
    @Path("/{id}/csv")
    public Uni<Response> csv(@PathParam("id") String id) {
        return file(id(id), PostgresFiles.Format.CSV, "text/csv;charset=UTF-8;header=present", "csv");
    }

    static Uni<BatchView> view(Mutiny.StatelessSession session, PaymentBatchId id) {
        return new PostgresBatches(session)
                .find(id)
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .chain(batch -> new PostgresFiles(session).hashes(id).map(files -> BatchView.of(batch, files)));
    }

    private Uni<Response> file(PaymentBatchId id, PostgresFiles.Format format, String type, String ending) {
        return transactions
                .run(session -> new PostgresFiles(session).find(id, format))
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .map(file -> Response.ok(file.content(), type)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "." + ending + "\"")
                        .header(HttpHeaders.ETAG, "\"" + file.sha256() + "\"")
                        .build());
    }

    /** The id; 404 for what is none, since nothing can be there. */
    static PaymentBatchId id(String text) {
        return PathParameter.of(text, PaymentBatchId::parse);
    }

    /** A batch without its payments. */
    public record Summary(
            PaymentBatchId id,
            FinancialYear financialYear,
            BatchStatus status,
            String madeBy,
            Instant madeAt,
            Optional<String> decidedBy,
            Optional<Instant> decidedAt,
            Optional<String> reason) {

        static Summary of(BatchRow row) {
            PaymentBatch batch = row.toBatch(List.of());
            return new Summary(
                    batch.id(),
                    batch.year(),
                    batch.status(),
                    batch.madeBy(),
                    batch.madeAt(),
                    batch.decision().map(PaymentBatch.Decision::by),
                    batch.decision().map(PaymentBatch.Decision::at),
                    batch.decision().flatMap(PaymentBatch.Decision::reason));
        }
    }
}
