import { calendar, ifCounted, rule } from '../calendar/calendarNeeds';
import type { DeadlineInput } from '../calendar/deadlineInput';
import type { About, FactsOf } from '../kernel/need';
import { lineage, office, offices, units } from '../kernel/partyNeeds';
import { suggestion, type SuggestionKey } from '../meeting/suggestionNeeds';
import type { CommitmentSourceInput } from './commandInputs';
import { deadlineNeeds, source, words, type WordsKey } from './commitmentNeeds';
import type { CommitmentState } from './state';

interface Said {
  readonly source: CommitmentSourceInput;
  readonly suggestionId: string | undefined;
  readonly deadline: DeadlineInput | undefined;
  readonly deadlineWording: string | undefined;
  readonly occurredOn: unknown;
}
type OnRecording = About<Said, unknown>;

const suggested = ({ source: { recordId }, suggestionId }: Said): SuggestionKey | null =>
  recordId === undefined || suggestionId === undefined ? null : { recordId, suggestionId };

/** Lengths of time count from the day named, else from that on which it was said at its source (R38). */
function wordsSaid({ input, occurredOn }: OnRecording): WordsKey {
  const { recordId, isInNotice = false } = input.source;
  const isDayNamed = input.occurredOn !== undefined;
  return {
    wording: input.deadlineWording ?? null,
    suggestion: suggested(input),
    madeOn: occurredOn.date,
    saidAt: recordId === undefined ? null : { recordId, isInNotice, isDayNamed },
  };
}

/** Words may come to a length of time, which is counted too. */
const hasWords = ({ deadlineWording, suggestionId }: Partial<Said>): boolean =>
  deadlineWording !== undefined || suggestionId !== undefined;

/** What recording a promise needs to know: where it was made, whom it names, how its deadline counts. */
export const recordingNeeds = {
  promisor: office('promisorOfficeId'),
  coPromisors: offices('coPromisorOfficeIds'),
  leadUnit: lineage('leadUnitId'),
  units: units('territoryIds', 'supportingUnitIds'),
  source: source(
    ({
      input: {
        source: { recordId, opinionId },
      },
    }: OnRecording) => (recordId === undefined ? null : { recordId, opinionId: opinionId ?? null }),
  ),
  suggestion: suggestion(({ input }: OnRecording) => suggested(input)),
  words: words(wordsSaid),
  calendar: calendar(({ input }: OnRecording) =>
    hasWords(input) ? true : ifCounted(input.deadline),
  ),
  rule: rule(({ input: { deadline } }: OnRecording) => deadline?.byRule?.ruleCode ?? null),
};

export type RecordingFacts = FactsOf<{ readonly needs: typeof recordingNeeds }>;

type OnSetting = About<Pick<Said, 'deadline' | 'deadlineWording'>, CommitmentState | null>;

/** What the first deadline of a recorded promise needs to know. */
export const settingNeeds = {
  ...deadlineNeeds,
  calendar: calendar(({ input }: OnSetting) =>
    hasWords(input) ? true : ifCounted(input.deadline),
  ),
  words: words(({ input, state }: OnSetting): WordsKey | null => {
    if (state === null) return null;
    const recordId = state.origins[0]?.recordId ?? null;
    return {
      wording: input.deadlineWording ?? null,
      suggestion: null,
      madeOn: state.madeOn.date,
      saidAt: recordId === null ? null : { recordId, isInNotice: false, isDayNamed: true },
    };
  }),
};
