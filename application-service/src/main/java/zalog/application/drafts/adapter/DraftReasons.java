package zalog.application.drafts.adapter;

import zalog.kernel.Text;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

/** Why a request about a draft is not carried out. */
final class DraftReasons {
    private DraftReasons() {}

    static ProblemException tooMany() {
        return new ProblemException(Problem.conflict(
                "DRAFT-001",
                new Text(
                        "You have " + PostgresDrafts.OPEN_MAX
                                + " drafts, which is the limit. Delete one you do not need.",
                        "У вас уже " + PostgresDrafts.OPEN_MAX + " черновиков, это предел. Удалите ненужный.")));
    }

    static ProblemException submittedAlready() {
        return new ProblemException(Problem.conflict(
                "DRAFT-002",
                new Text(
                        "This draft was submitted; read it to find its application. Begin a new draft for another one.",
                        "Этот черновик уже отправлен; ссылка на заявку есть в нём. Для другой заявки создайте новый"
                                + " черновик.")));
    }
}
