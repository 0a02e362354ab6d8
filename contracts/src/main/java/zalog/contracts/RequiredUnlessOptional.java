package zalog.contracts;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Optional;

/** Makes a missing property a fault unless its component is an Optional; else a missing boolean would read as false. */
final class RequiredUnlessOptional extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasRequiredMarker(AnnotatedMember member) {
        return member.getRawType() != Optional.class;
    }
}
