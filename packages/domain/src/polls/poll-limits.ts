/** The limits of polls; where Telegram has one, this is its value. */
export const pollLimits = {
  questionLengthMax: 300,
  answerLengthMax: 100,
  solutionLengthMax: 200,
  /** config.poll_answers_max */
  answersMax: 12,
  answersMin: 2,
  optionBytesMax: 100,
  closePeriodMinS: 5,
  closePeriodMaxS: 2_628_000,
  /** Voters of a page of messages.getPollVotes. */
  votersOfPageMax: 50,
  /** How long changes of one poll gather before all who see it are told. */
  tellAfterMs: 500,
  /** Polls that wait to be told; past it one is told at once. */
  waitingMax: 10_000,
  /** Polls that one look closes. */
  closedAtOnceMax: 200,
  lookEveryMs: 1000,
} as const;
