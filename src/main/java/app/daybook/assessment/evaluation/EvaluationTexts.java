package app.daybook.assessment.evaluation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of evaluating a course. */
@MessageBundle("evaluation")
public interface EvaluationTexts {

    @Message("Thank you: your evaluation was received.")
    String evaluationGiven();

    @Message("Go to the certificate")
    String toCertificate();

    @Message("Strongly disagree")
    String agree1();

    @Message("Disagree")
    String agree2();

    @Message("Neither")
    String agree3();

    @Message("Agree")
    String agree4();

    @Message("Strongly agree")
    String agree5();

    @Message("Choose one answer: {question}")
    String chooseAnswer(String question);

    @Message("Answer in a few words: {question}")
    String answerInWords(String question);

    @Message("Shorten this to {characters} characters: {question}")
    String shortenAnswer(int characters, String question);

    @Message("(optional)")
    String optional();

    @Message("Do not name or describe anyone whom you practise with.")
    String nobodyElse();

    @Message(
            "Who sees this: instructors and auditors see all evaluations of the course together, without names, once there"
                    + " are {fewest}; your words appear as you write them. In the database your answers stand beside your"
                    + " enrolment, so that it is known that you gave them: whoever runs this site could look them up there.")
    String whoSees(int fewest);

    @Message("Saved at {time}. Nothing is sent before you press “Send the evaluation”.")
    String draftSaved(String time);

    @Message("Save and go on later")
    String saveDraft();

    @Message("Not saved – retrying")
    String draftNotSaved();

    @Message("The evaluation is not open yet")
    String notDue();

    @Message("It opens when you have read all days and passed the final.")
    String notDueToDo();

    @Message("Send the evaluation")
    String send();
}
