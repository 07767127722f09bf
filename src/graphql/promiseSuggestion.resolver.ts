import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { markedSentences } from '../application/markedSentences';
import type { SourceRecord } from '../meeting/source';
import { withId } from '../kernel/entries';
import { recordKindOf, sourceFactOf } from '../records/recordKinds';
import { suggestionStatus, type PromiseSuggestionStatus } from '../promiseLexicon/suggestionStatus';
import type { Connection } from './connection.types';
import { pageOfWhole } from './connectionPage';
import type { GraphqlContext } from './context';
import { fault } from './faults';
import {
  PromiseSuggestion,
  PromiseSuggestionConnection,
  PromiseSuggestionStatusEnum,
  type DecidedSuggestion,
} from './promiseSuggestion.types';
import { happenedTo } from './happenedTo';
import { ListArgs } from './questionArguments';
import type { View } from './view';

/**
 * Suggestions that commitments confirm, with the first that does; one that was recorded in error
 * confirms nothing.
 */
async function confirmedSuggestions(
  view: View,
  sourceId: string,
): Promise<ReadonlyMap<string, string>> {
  const confirmed = new Map<string, string>();
  for (const { id, madeOn } of await view.records.madeFor(sourceId)) {
    if (madeOn.date > view.on) continue;
    const { suggestionId, mistake } = await happenedTo(view, id);
    if (suggestionId === null || mistake !== null || confirmed.has(suggestionId)) continue;
    confirmed.set(suggestionId, id);
  }
  return confirmed;
}

/** The meeting or petition as of the day asked about; null when the id names none. */
async function spokenIn({ recordsAt }: View, id: string): Promise<SourceRecord | null> {
  const kind = recordKindOf(id);
  const sourceOf = kind === null ? null : sourceFactOf(kind);
  if (kind === null || sourceOf === null) return null;
  const at = await recordsAt.record(kind, id);
  return at && sourceOf(at.happened);
}

/** Suggestions in the texts of a meeting or petition, with what was decided on them. */
async function decidedSuggestions(view: View, id: string): Promise<DecidedSuggestion[]> {
  const spoken = await spokenIn(view, id);
  if (spoken === null || spoken.texts.length === 0) return [];
  const confirmed = await confirmedSuggestions(view, id);
  const decisions = {
    confirmedIds: new Set(confirmed.keys()),
    rejectedIds: { has: (each: string) => withId(spoken.rejectedSuggestions, each) !== null },
  };
  const marked = await markedSentences(id, spoken.texts);
  return marked.map((each) => ({
    ...each,
    status: suggestionStatus(each.suggestion.id, decisions),
    commitmentId: confirmed.get(each.suggestion.id) ?? null,
  }));
}

/** Longer than any text that is recorded: places in one lie before those in the next. */
const LONGEST_TEXT = 1_000_000;

@Resolver()
export class PromiseSuggestionResolver {
  @Query(() => PromiseSuggestionConnection, {
    description:
      "Sentences that may be promises, in a meeting's minutes and conclusion notice or in the answers to a petition.",
  })
  async promiseSuggestions(
    @Arg('conferenceId', () => ID, {
      nullable: true,
      description: 'The conference; exactly one of this and `sourceId`.',
    })
    conferenceId: string | null,
    @Arg('sourceId', () => ID, {
      nullable: true,
      description: 'Conference, voter contact or petition.',
    })
    sourceId: string | null,
    @Arg('status', () => [PromiseSuggestionStatusEnum], {
      nullable: true,
      description: 'Any of these states.',
    })
    status: PromiseSuggestionStatus[] | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<object>> {
    const view = await context.view(info, args);
    const [id, ...others] = [conferenceId, sourceId].filter((each) => typeof each === 'string');
    if (id === undefined || others.length > 0)
      throw fault('BAD_USER_INPUT', 'oneSourceOfSuggestions');
    const decided = await decidedSuggestions(view, id);
    return new PromiseSuggestionConnection(
      pageOfWhole(view, args, {
        field: 'promiseSuggestions',
        conditions: [id, status],
        entries: decided
          .filter((each) => status?.includes(each.status) ?? true)
          .map((each) => ({
            key: {
              value: each.place * LONGEST_TEXT + each.suggestion.startsAt,
              id: each.suggestion.id,
            },
            decided: each,
          })),
        node: (entry) => new PromiseSuggestion(view, id, entry.decided),
      }),
    );
  }
}
