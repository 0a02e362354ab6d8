/**
 * What crosses a boundary between services: {@link zalog.contracts.Topics}, {@link zalog.contracts.MessageTypes} and
 * {@link zalog.contracts.ContractJson}, the one way a message becomes JSON and comes back.
 *
 * <p>The messages themselves are records, one package for each service that announces or takes them. They hold facts,
 * no rules: a record refuses only what its JSON Schema refuses.
 */
@NullMarked
package zalog.contracts;

import org.jspecify.annotations.NullMarked;
