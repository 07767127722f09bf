import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { confirmedSuggestions } from '../../projections/commitmentBoard/obligations';
import type { ConferenceState } from '../dialogueConference/state';
import { suggestionStatus, type PromiseSuggestionStatus } from '../promiseLexicon/suggestionStatus';
import { suggestionsIn } from '../promiseLexicon/suggestions';
import type { Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import type { GraphqlContext } from './context';
import { listPage } from './listPage';
import {
  PromiseSuggestion,
  PromiseSuggestionConnection,
  PromiseSuggestionStatusEnum,
  type DecidedSuggestion,
} from './promiseSuggestion.types';
import { ListArgs } from './questionArguments';
import type { ReadSession } from './readScope';

/** Suggestions in the minutes of a conference that was held, with what was decided on them. */
function decidedSuggestions(
  database: ReadSession['database'],
  { id, minutes, heldOn, rejectedSuggestions }: ConferenceState,
): DecidedSuggestion[] {
  if (minutes === null || heldOn === null) return [];
  const confirmed = confirmedSuggestions(database, id);
  const decisions = {
    confirmedIds: new Set(confirmed.keys()),
    rejectedIds: new Set(rejectedSuggestions.map(({ suggestionId }) => suggestionId)),
  };
  return suggestionsIn(id, minutes.text, heldOn.date).map((suggestion) => ({
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
    const conference = await view.records.conference(conferenceId);
    const asked = (database: ReadSession['database']) =>
      (conference === null ? [] : decidedSuggestions(database, conference))
        .filter((each) => status?.includes(each.status) ?? true)
        .map((each) => ({
          key: { value: each.suggestion.startsAt, id: each.suggestion.id },
          decided: each,
        }));
    return new PromiseSuggestionConnection(
      connectionPage(view, args, {
        field: 'promiseSuggestions',
        conditions: [conferenceId, status],
        read: (database, request) => listPage(asked(database), request),
        count: (database) => asked(database).length,
        node: ({ decided }) => {
          if (conference === null)
            throw new Error(`${conferenceId} has suggestions and is missing`);
          return new PromiseSuggestion(view, conference, decided);
        },
      }),
    );
  }
}
