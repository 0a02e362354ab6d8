package zalog.ledger;

import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.IpKind;
import zalog.kernel.SmeCategory;

/**
 * Whose money an entry moves, as reports break it down.
 *
 * @param ipKind kind of the pledged right with the largest value
 */
public record Subject(ApplicationId applicationId, String region, Bic bank, SmeCategory category, IpKind ipKind) {}
