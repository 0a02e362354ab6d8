package zalog.stack.launch;

import java.util.List;
import zalog.stack.Folders;
import zalog.stack.StackException;
import zalog.stack.StackOwner;

/** {@code reset}: drops the data of {@code up} and {@code demo}, so that the next start begins anew. */
final class Reset implements Command {

    @Override
    public int run(Project project, List<String> arguments) {
        for (StackOwner owner : project.owners()) {
            if (owner.process().isPresent()) {
                throw new StackException("Zalog runs; stop it first with ./zalog down. Nothing was deleted.");
            }
        }
        Folders.delete(project.lasting().data());
        Folders.delete(project.demo().root());
        System.out.println("The data are gone; the next ./zalog up begins anew.");
        return 0;
    }
}
