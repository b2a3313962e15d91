package app.daybook.assessment.evaluation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of evaluating a course. */
@MessageBundle("evaluation")
interface EvaluationTexts {

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

    @Message("Do not name or describe clients.")
    String noClients();

    @Message("Send the evaluation")
    String send();
}
