package zalog.contracts.guarantee;

import zalog.contracts.Message;

/**
 * What happened to a guarantee, which travels by its id; or what became of the check for an application, which travels
 * by the id of the application.
 */
public sealed interface GuaranteeEvent extends Message
        permits GuaranteeAssessed, GuaranteeRegistered, GuaranteeAmended, GuaranteeCalled, GuaranteeEnded {}
