/*
 * Scores QTI 3 items in the item player of amp-up.io. In a page that has Vue and the player:
 * scoreAll({xml, responses}) answers the SCORE of each value of RESPONSE.
 */
const PATIENCE = 5000;
let player;
let arrived = () => {};
let loads = 0;

new Vue({
  render: (h) =>
    h(qti3Player, {
      props: { suppressAlertMessages: true, suppressInvalidResponseMessages: true },
      on: {
        notifyQti3PlayerReady: (ready) => (player = ready),
        notifyQti3ItemReady: () => arrived(),
        notifyQti3ScoreAttemptCompleted: (data) => arrived(data.state ?? data),
      },
    }),
}).$mount("#app");

function arrival(ask) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("The player does not answer")), PATIENCE);
    arrived = (what) => {
      clearTimeout(timer);
      resolve(what);
    };
    ask();
  });
}

/** Loads the item as it is, or as an earlier session left it, and scores it. */
async function scored(xml, state) {
  // the same text again would not be loaded again
  const text = `${xml}<!-- ${++loads} -->`;
  await arrival(() => player.loadItemFromXml(text, { guid: "any", status: "interacting", ...(state && { state }) }));
  return arrival(() => player.scoreAttempt("score"));
}

function answered(unanswered, value) {
  return {
    ...unanswered,
    guid: "any",
    contextVariables: [],
    responseVariables: unanswered.responseVariables.map((variable) =>
      variable.identifier === "RESPONSE" ? { ...variable, value } : variable,
    ),
  };
}

window.scoreAll = async ({ xml, responses }) => {
  const unanswered = await scored(xml);
  const scores = [];
  for (const response of responses) {
    const state = (response ?? null) === null ? unanswered : await scored(xml, answered(unanswered, response));
    scores.push(state.outcomeVariables.find(({ identifier }) => identifier === "SCORE").value);
  }
  return scores;
};
