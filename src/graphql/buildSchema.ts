import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { AccountResolver } from './account.resolver';
import { limitArguments } from './argumentLimits';
import { CalendarResolver } from './calendar.resolver';
import { stopWhenCancelled } from './cancellation';
import { labelCodes } from './codeLabels';
import { registerCodeLists } from './codeList';
import { CommitmentResolver } from './commitment.resolver';
import { CommitmentSubscription } from './commitment.subscription';
import { ConferenceResolver } from './conference.resolver';
import { HistoryResolver } from './history.resolver';
import { mutationResolver } from './mutations';
import { OpinionResolver } from './opinion.resolver';
import { OrganisationResolver } from './organisation.resolver';
import { OverdueResolver } from './overdue.resolver';
import { OverdueSubscription } from './overdue.subscription';
import { PushedSubscription } from './pushed.subscription';
import { RecordResolver } from './record.resolver';
import { DemonstrationResolver } from './demonstration.resolver';
import { SignInProviderResolver } from './signInProvider.resolver';
import { DeadlineRuleResolver } from './deadlineRule.resolver';
import { FunnelResolver } from './funnel.resolver';
import { PetitionResolver } from './petition.resolver';
import { PromiseSuggestionResolver } from './promiseSuggestion.resolver';
import { ChangeRegisterResolver } from './changeRegister.resolver';
import { CorrectionRegisterResolver } from './correctionRegister.resolver';
import { RegisterResolver } from './register.resolver';
import { ReorganisationResolver } from './reorganisation.resolver';
import { isPlainProperty } from './shows';
import './similarRecords';
import { VoterContactResolver } from './voterContact.resolver';
import { TimelinessResolver } from './timeliness.resolver';

const rootDescriptions = {
  Query:
    'Everything that can be asked. `on` is the civil day asked about, `asOf` what was known by then, `atLeast` waits for a position; pages hold 50 entries unless asked, 100 at most.',
  Mutation:
    'Commands, one stream each. `commandId`: send the same one again after a lost answer and the first result comes back. `expectedVersion`: the version you saw; VERSION_CONFLICT when the record has moved, no check when absent (creating commands have none). `occurredOn`: when it happened, today if absent. Each returns its accepted result or `Rejected`.',
  Subscription:
    'What is pushed over graphql-transport-ws. Without `after` a subscription starts now; with it, what was missed comes first, then live, with no gap and no duplicate. Everything pushed can already be queried. An unknown or future position ends the subscription with POSITION_INVALID or POSITION_FROM_ANOTHER_LOG.',
};

/** Our subscriptions read the log and the read models themselves; nothing is ever published here. */
const noPubSub = {
  publish(): never {
    throw new Error('subscriptions read from the log');
  },
  subscribe(): never {
    throw new Error('subscriptions read from the log');
  },
};

let schema: GraphQLSchema | null = null;

/** The schema; built once, as it holds nothing of any request. */
export function createSchema(): GraphQLSchema {
  if (schema !== null) return schema;
  const resolvers: NonEmptyArray<(new () => object) | ReturnType<typeof mutationResolver>> = [
    RecordResolver,
    HistoryResolver,
    OrganisationResolver,
    ConferenceResolver,
    CommitmentResolver,
    TimelinessResolver,
    OverdueResolver,
    CalendarResolver,
    DeadlineRuleResolver,
    ReorganisationResolver,
    PromiseSuggestionResolver,
    VoterContactResolver,
    PetitionResolver,
    OpinionResolver,
    ChangeRegisterResolver,
    CorrectionRegisterResolver,
    RegisterResolver,
    FunnelResolver,
    mutationResolver(),
    AccountResolver,
    DemonstrationResolver,
    SignInProviderResolver,
    OverdueSubscription,
    CommitmentSubscription,
    PushedSubscription,
  ];
  registerCodeLists();
  // Our fields are plain properties and getters: without this each would cost a promise per entry.
  const classes = new Map<string, object>();
  for (const type of getMetadataStorage().objectTypes) {
    type.simpleResolvers = true;
    classes.set(type.name, type.target);
  }
  // That the schema is a valid one is tested, not asked again at each start.
  schema = buildSchemaSync({ resolvers, validate: false, pubSub: noPubSub, skipCheck: true });
  for (const [name, description] of Object.entries(rootDescriptions)) {
    const root = schema.getType(name);
    if (root) root.description = description;
  }
  labelCodes(schema);
  stopWhenCancelled(schema, (type, field) => isPlainProperty(classes.get(type) ?? {}, field));
  // Last, so that nothing of a field runs before its arguments are held to their limits.
  limitArguments(schema);
  return schema;
}
