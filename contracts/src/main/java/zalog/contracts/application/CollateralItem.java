package zalog.contracts.application;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import zalog.kernel.Money;

/** A pledged thing or right; the JSON property {@code type} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = IpRight.class, name = "IP_RIGHT"),
    @JsonSubTypes.Type(value = Property.class, name = "PROPERTY")
})
public sealed interface CollateralItem permits IpRight, Property {

    /** The value the parties of the pledge agreed on. */
    Money pledgeValue();
}
