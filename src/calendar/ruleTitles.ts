/** Rules are worded in Vietnamese; those shipped have a title in English, by their code. */
export const englishRuleTitles: Readonly<Record<string, string | undefined>> = {
  PETITION_ANSWER: "Answer to a voter's petition",
  PETITION_ANSWER_KIND_B: "Answer to a voter's petition (kind b)",
  PETITION_REPORT: 'Report on petitions before the National Assembly meets',
  CONFERENCE_NOTICE: 'Notice of a dialogue conference',
  CONFERENCE_PUBLICATION: 'Publication of the results of a conference',
  CONTACT_VENUE_NOTICE: 'Notice to the place of a voter contact',
  CONTACT_REQUEST_ANSWER: 'Answer to a request to meet voters elsewhere',
  SYNTHESIS_BEFORE_SESSION: 'Synthesis of opinions before a session',
  SYNTHESIS_AFTER_SESSION: 'Synthesis of opinions after a session',
  ACCEPTANCE_NOTICE: 'Notice of acceptance or transfer',
  COMMITMENT_EXTENSION: 'Promise without a stated time limit, and extensions',
  RECOMMENDATION_DUTY: 'Duty from a recommendation',
};
