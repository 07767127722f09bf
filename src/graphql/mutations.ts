import { Arg, Ctx, Mutation, Resolver, type ClassType } from 'type-graphql';
import { CommandFault } from '../application/commandFault';
import type { Accepted, CommandOutcome } from '../application/commandRequest';
import { StoreUnavailableError } from '../eventstore/errors';
import type { CommandDefinition } from '../kernel/command';
import { allCommands } from '../records/recordDefinitions';
import type { GraphqlContext } from './context';
import { fault } from './faults';
import { inputType } from './inputType';
import { plainInput } from './plainInput';
import { Rejected } from './rejected.types';
import type { View } from './view';
import { resultOf, type AnsweredKind, type MutationResult } from './results';

/** Commands that clients may send; what only the system sends answers with nothing. */
export const publicCommands = allCommands.filter(
  ({ answers, name }, index) =>
    answers !== null && allCommands.findIndex((each) => each.name === name) === index,
);

/** Id of what the command made or touched inside the record, as its last event names it. */
async function partOf(view: View, { stream, version }: Accepted): Promise<string | null> {
  const [event] = await view.events(stream).at([version]);
  const data = event?.data ?? {};
  if ('opinionId' in data) return String(data.opinionId);
  return 'ruleId' in data ? String(data.ruleId) : null;
}

async function answer(
  context: GraphqlContext,
  result: MutationResult,
  outcome: CommandOutcome,
): Promise<object> {
  if (outcome.kind === 'rejected')
    return new Rejected(await context.rejectionSeen(outcome.rejection), outcome.position);
  const { stream, position } = outcome;
  const view = await context.viewOfWritten(stream, position, result.models);
  const record = await result.read(view, stream, await partOf(view, outcome));
  if (record === null) throw new Error(`${stream} was written and cannot be read`);
  return result.accepted(position, record, outcome.notFollowed ?? []);
}

/** The one resolver of all mutations: carry out, wait for the read models, answer with the record. */
const resolve = (definition: CommandDefinition, result: MutationResult) =>
  async function resolveCommand(input: unknown, context: GraphqlContext): Promise<object> {
    const who = context.signIn?.who;
    if (context.actor === null)
      throw who ? fault('FORBIDDEN', 'noOffice') : fault('UNAUTHENTICATED');
    if (context.actor.onlyReads === true) throw fault('FORBIDDEN', 'tokenReads');
    context.endViews();
    try {
      const outcome = await context.handler.handle({
        name: definition.name,
        input: await context.inputWithinReach(definition, plainInput(input), context.actor),
        actor: context.actor,
        correlationId: context.correlationId,
      });
      return await answer(context, result, outcome);
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      throw new CommandFault('what the command names cannot be read at the moment', {
        cause: error,
      });
    }
  };

const inputName = (command: string) => `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;

/** A resolver class with one mutation per command, made from the definitions alone. */
export function mutationResolver(): ClassType {
  class CommandMutations {}
  const { prototype } = CommandMutations;
  for (const definition of publicCommands) {
    const { name, description, input, answers } = definition;
    const result = resultOf(answers as AnsweredKind);
    const inputClass = inputType(inputName(name), `Input of ${name}.`, input as never);
    const method = { value: resolve(definition, result) };
    Object.defineProperty(prototype, name, method);
    Arg('input', () => inputClass, { description: 'The command.' })(prototype, name, 0);
    Ctx()(prototype, name, 1);
    Mutation(() => result.union, { description })(prototype, name, method);
  }
  Resolver()(CommandMutations);
  return CommandMutations;
}
