package zalog.contracts;

/** A Kafka topic and the number of partitions it is created with. */
public record Topic(String name, int partitions) {}
