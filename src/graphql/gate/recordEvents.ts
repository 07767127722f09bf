import type { EventStore } from '../../eventstore/port';
import type { Position } from '../../kernel/position';
import type { Recorded } from '../../kernel/recordedEvent';
import { withLongTexts } from './longTexts';
import type { NamesShown } from './namesShown';
import { outlineOf } from './streamOutline';
import type { StreamLimits } from './streams';

/** The events of one record as they are shown: what was known of it at the moment asked about. */
export class RecordEvents {
  readonly #store: EventStore;
  /** Name of its stream. */
  readonly #id: string;
  readonly #limits: StreamLimits;
  /** Whether the reader may see the record; there are none where not. */
  readonly #isSeen: boolean;
  readonly #namesShown: NamesShown;

  constructor(
    store: EventStore,
    id: string,
    limits: StreamLimits,
    isSeen: boolean,
    namesShown: NamesShown,
  ) {
    this.#store = store;
    this.#id = id;
    this.#limits = limits;
    this.#isSeen = isSeen;
    this.#namesShown = namesShown;
  }

  /** How many there are. */
  async count(): Promise<number> {
    if (!this.#isSeen) return 0;
    const { asOf, until } = this.#limits;
    const { events } = await this.#store.readStream(this.#id, {
      direction: 'backward',
      until,
      ...(asOf !== null && { recordedUntil: asOf }),
      limit: 1,
    });
    return events[0]?.version ?? 0;
  }

  /** All without their long texts, in log order. */
  async outline(): Promise<readonly Recorded[]> {
    return this.#isSeen ? outlineOf(this.#store, this.#id, this.#limits) : [];
  }

  /** The same as far as the log had them at a position, whatever the moment. */
  async outlineUntil(until: Position): Promise<readonly Recorded[]> {
    return this.#isSeen ? outlineOf(this.#store, this.#id, { asOf: null, until }) : [];
  }

  /** Those of versions in order, whole; those in a row are read together. */
  async at(versions: readonly number[]): Promise<readonly Recorded[]> {
    if (!this.#isSeen) return [];
    const runs: { readonly from: number; to: number }[] = [];
    for (const version of versions) {
      const run = runs.at(-1);
      if (run !== undefined && run.to + 1 === version) run.to = version;
      else runs.push({ from: version, to: version });
    }
    const read = await Promise.all(runs.map((run) => this.#store.readStream(this.#id, run)));
    return Promise.all(read.flatMap(({ events }) => events).map(this.#namesShown));
  }

  /** What was made of outlines, with the texts that they name. */
  withLongTexts<T>(value: T): Promise<T> {
    return withLongTexts(this.#store, this.#id, value);
  }
}
