import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { markedSentences } from '../application/markedSentences';
import { minutesTextOf, type ConferenceState } from '../dialogueConference/state';
import { withId } from '../kernel/entries';
import { suggestionStatus, type PromiseSuggestionStatus } from '../promiseLexicon/suggestionStatus';
import type { Connection } from './connection.types';
import { pageOfWhole } from './connectionPage';
import type { GraphqlContext } from './context';
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
  conferenceId: string,
): Promise<ReadonlyMap<string, string>> {
  const confirmed = new Map<string, string>();
  for (const { id, madeOn } of await view.records.madeFor(conferenceId)) {
    if (madeOn.date > view.on) continue;
    const { suggestionId, mistake } = await happenedTo(view, id);
    if (suggestionId === null || mistake !== null || confirmed.has(suggestionId)) continue;
    confirmed.set(suggestionId, id);
  }
  return confirmed;
}

/** Suggestions in the minutes of a conference that was held, with what was decided on them. */
async function decidedSuggestions(
  view: View,
  conference: ConferenceState,
): Promise<DecidedSuggestion[]> {
  const { id, heldOn, rejectedSuggestions } = conference;
  const minutes = minutesTextOf(conference);
  if (minutes === null || heldOn === null) return [];
  const confirmed = await confirmedSuggestions(view, id);
  const decisions = {
    confirmedIds: new Set(confirmed.keys()),
    rejectedIds: { has: (each: string) => withId(rejectedSuggestions, each) !== null },
  };
  const marked = await markedSentences(id, minutes, heldOn.date);
  return marked.map((suggestion) => ({
    suggestion,
    status: suggestionStatus(suggestion.id, decisions),
    commitmentId: confirmed.get(suggestion.id) ?? null,
  }));
}

@Resolver()
export class PromiseSuggestionResolver {
  @Query(() => PromiseSuggestionConnection, {
    description: "Sentences of a conference's minutes that may be promises.",
  })
  async promiseSuggestions(
    @Arg('conferenceId', () => ID, { description: 'The conference.' }) conferenceId: string,
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
    const conference = await view.recordsAt.conference(conferenceId);
    const decided = conference ? await decidedSuggestions(view, conference.happened) : [];
    return new PromiseSuggestionConnection(
      pageOfWhole(view, args, {
        field: 'promiseSuggestions',
        conditions: [conferenceId, status],
        entries: decided
          .filter((each) => status?.includes(each.status) ?? true)
          .map((each) => ({
            key: { value: each.suggestion.startsAt, id: each.suggestion.id },
            decided: each,
          })),
        node: (entry) => new PromiseSuggestion(view, conferenceId, entry.decided),
      }),
    );
  }
}
