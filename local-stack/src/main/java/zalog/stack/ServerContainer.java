package zalog.stack;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/**
 * A container of one stack, found again by its name, which can be stopped and started again with its data.
 *
 * <p>Testcontainers finds the engine, makes the container and sees to its end should this JVM die; what is done to it
 * afterwards is done by its name, because Testcontainers itself would drop a container that it stops.
 */
final class ServerContainer {
    private final String name;

    ServerContainer(StackFolder folder, String part) {
        byte[] path = folder.root().toString().getBytes(StandardCharsets.UTF_8);
        this.name = "zalog-" + Jvm.sha256(path).substring(0, 12) + "-" + part;
    }

    /** Starts the container, made by {@code recipe} if it was not there before, and waits until it is ready. */
    void start(Supplier<GenericContainer<?>> recipe, Duration patience, BooleanSupplier ready) {
        if (state().isEmpty()) {
            recipe.get()
                    .withCreateContainerCmdModifier(command -> command.withName(name))
                    .start();
        } else {
            client().startContainerCmd(name).exec();
        }
        if (!Await.until(patience, ready, () -> !isRunning())) {
            String what = isRunning()
                    ? " is not ready after " + patience.toSeconds() + " s"
                    : " stopped while it was starting";
            throw new StackException("Container " + name + what + "; see: docker logs " + name);
        }
    }

    void stop(Duration grace) {
        if (isRunning()) {
            resume();
            client().stopContainerCmd(name)
                    .withTimeout(Math.toIntExact(grace.toSeconds()))
                    .exec();
        }
    }

    void kill() {
        if (isRunning()) {
            client().killContainerCmd(name).exec();
            Await.until(Duration.ofSeconds(10), () -> !isRunning());
        }
    }

    void pause() {
        client().pauseContainerCmd(name).exec();
    }

    void resume() {
        if (is(ContainerState::getPaused)) {
            client().unpauseContainerCmd(name).exec();
        }
    }

    void delete() {
        if (state().isPresent()) {
            client().removeContainerCmd(name)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        }
    }

    boolean isRunning() {
        return is(ContainerState::getRunning);
    }

    private boolean is(java.util.function.Function<ContainerState, Boolean> question) {
        return state().map(question).orElse(false);
    }

    private Optional<ContainerState> state() {
        try {
            return Optional.of(client().inspectContainerCmd(name).exec().getState());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    private static DockerClient client() {
        return DockerClientFactory.instance().client();
    }
}
