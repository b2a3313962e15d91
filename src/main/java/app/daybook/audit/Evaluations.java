package app.daybook.audit;

import java.io.IOException;
import java.util.List;

import app.daybook.assessment.evaluation.EvaluationResults;

/** What learners said of the course, all together and without names, as the instructor's desk shows it. */
final class Evaluations {

    private Evaluations() {}

    static void write(SummedZip zip, Scope scope) throws IOException {
        EvaluationResults results = Scope.reading(
                () -> EvaluationResults.of(scope.course().id(), scope.course().evaluation()));
        zip.table("evaluations.csv", List.of("statement", "answer", "times"), csv -> {
            if (results.given() < EvaluationResults.FEWEST) {
                return;
            }
            for (EvaluationResults.Item item : results.items()) {
                for (int degree = 0; degree < item.counts().size(); degree++) {
                    csv.row(item.question(), degree + 1, item.counts().get(degree));
                }
                for (String text : item.texts()) {
                    csv.row(item.question(), text, 1);
                }
            }
        });
    }
}
