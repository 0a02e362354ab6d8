/**
 * The manifests under {@code k8s/}: {@link zalog.k8s.Kustomize} renders an overlay to {@link zalog.k8s.Manifest}s, {@link
 * zalog.k8s.Schemas} says what is wrong with one, and the tests hold them against the code in both directions.
 */
@NullMarked
package zalog.k8s;

import org.jspecify.annotations.NullMarked;
