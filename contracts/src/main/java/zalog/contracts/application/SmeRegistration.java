package zalog.contracts.application;

import java.time.LocalDate;
import java.util.Optional;
import zalog.kernel.SmeCategory;

/** Entry in the register of small and medium-sized enterprises; its category counts, not a computed one. */
public record SmeRegistration(SmeCategory category, LocalDate includedOn, Optional<LocalDate> excludedOn) {}
