import type { OutboxEntry } from '../outbox/entry';
import { promiseOf, rowOf } from './row';
import type { SentMeeting, SentOpinion } from './sheetQuery';

/** Where a line stands: on this machine, at the server, or refused there. */
export type LineState =
  | { readonly kind: 'KEPT' }
  | { readonly kind: 'SENT' }
  | { readonly kind: 'REFUSED'; readonly message: string };

export interface PromiseLine {
  readonly key: string;
  readonly text: string;
  /** Name or id of the unit in the lead; empty for none. */
  readonly lead: string;
  /** Words for the deadline; empty for none. */
  readonly wording: string;
  /** Day on which it ends; null where the server has not told yet. */
  readonly due: string | null;
  readonly hasNoDeadline: boolean;
  readonly state: LineState;
  /** Not yet at the server. */
  readonly entry: OutboxEntry | null;
}

export interface OpinionLine {
  readonly key: string;
  /** From 1, as they were said. */
  readonly number: number;
  /** In words, or a code where it is not yet at the server; empty for none. */
  readonly audience: string;
  readonly text: string;
  readonly answer: string;
  readonly promises: readonly PromiseLine[];
  readonly state: LineState;
  readonly entry: OutboxEntry | null;
}

/** Id of the record that a command made; null before the server took it. */
const madeBy = ({ state }: OutboxEntry): string | null =>
  state.kind === 'SENT' && typeof state.answer === 'string' ? state.answer : null;

const idsIn = ({ opinions }: Pick<SentMeeting, 'opinions'>): ReadonlySet<string> =>
  new Set(
    opinions.nodes.flatMap(({ id, commitments }) => [id, ...commitments.map((each) => each.id)]),
  );

const isIn =
  (ids: ReadonlySet<string>) =>
  (entry: OutboxEntry): boolean =>
    ids.has(madeBy(entry) ?? '');

const stateOf = ({ state }: OutboxEntry): LineState =>
  state.kind === 'REFUSED' ? { kind: 'REFUSED', message: state.message } : { kind: state.kind };

function waitingPromise(entry: OutboxEntry): PromiseLine {
  const { text, leadUnitId, deadline } = promiseOf(entry);
  return {
    key: entry.id,
    text,
    lead: leadUnitId,
    wording: deadline,
    due: null,
    hasNoDeadline: deadline === '',
    state: stateOf(entry),
    entry,
  };
}

const sentPromise = ({
  id,
  text,
  leadUnit,
  deadline,
}: SentOpinion['commitments'][number]): PromiseLine => ({
  key: id,
  text,
  lead: leadUnit?.name ?? '',
  wording: deadline.wording ?? '',
  due: deadline.currentDate,
  hasNoDeadline: deadline.currentDate === null,
  state: { kind: 'SENT' },
  entry: null,
});

/**
 * The rows of a sheet: what the server has, then what is still here; nothing stands in it twice.
 * @param entries of the meeting, in their order
 */
export function sheetRows(
  meeting: Pick<SentMeeting, 'opinions'> | null,
  entries: readonly OutboxEntry[],
): readonly OpinionLine[] {
  const sent = meeting?.opinions ?? { totalCount: 0, nodes: [] as SentOpinion[] };
  const isKnown = isIn(idsIn({ opinions: sent }));
  const promisesAfter = (id: string): PromiseLine[] =>
    entries.filter((entry) => entry.after === id && !isKnown(entry)).map(waitingPromise);
  const idOfEntry = new Map(entries.filter(isKnown).map((entry) => [madeBy(entry), entry.id]));
  const first = sent.totalCount - sent.nodes.length + 1;
  const atServer = sent.nodes.map((opinion, index): OpinionLine => {
    const { id, text, audienceLabel, spotAnswer, commitments } = opinion;
    const entryId = idOfEntry.get(id);
    return {
      key: entryId ?? id,
      number: first + index,
      audience: audienceLabel ?? '',
      text,
      answer: spotAnswer ?? '',
      promises: [
        ...commitments.map(sentPromise),
        ...(entryId === undefined ? [] : promisesAfter(entryId)),
      ],
      state: { kind: 'SENT' },
      entry: null,
    };
  });
  const here = entries
    .filter((entry) => entry.command === 'recordOpinion' && !isKnown(entry))
    .map((entry, index): OpinionLine => {
      const { audience, text, answer } = rowOf(entry, null);
      return {
        key: entry.id,
        number: sent.totalCount + index + 1,
        audience,
        text,
        answer,
        promises: promisesAfter(entry.id),
        state: stateOf(entry),
        entry,
      };
    });
  return [...atServer, ...here];
}

/** Whether the server's list shows all that it took from here: then this machine may forget it. */
export function isAllShown(
  meeting: Pick<SentMeeting, 'opinions'>,
  entries: readonly OutboxEntry[],
): boolean {
  const sent = entries.filter(({ state }) => state.kind === 'SENT');
  return sent.length > 0 && sent.every(isIn(idsIn(meeting)));
}
