import { parse, validate, type ExecutionResult } from 'graphql';
import { createSchema } from '../../src/graphql/buildSchema';
import { createContext, type GraphqlDependencies } from '../../src/graphql/context';
import { executeOperation, subscribeOperation } from '../../src/graphql/executeOperation';
import { formatFault } from '../../src/graphql/faults';
import { withConsequences } from '../../src/application/withConsequences';
import type { ActingPerson } from '../../src/application/commandRequest';
import {
  administrator,
  openTestApplication,
  type TestApplication,
  type TestApplicationOptions,
} from '../support/testApplication';

// Answers are read as a client reads them: by path, without types of their own.
export type Answer = Record<string, ReturnType<typeof JSON.parse>>;

/** A live subscription as its client sees it. */
export interface Subscriber {
  /** Next item; fails when it ended or holds an error. */
  next(): Promise<Answer>;
  /** Next item, or null when none comes within the time. */
  nextWithin(ms: number): Promise<Answer | null>;
  stop(): Promise<void>;
}

export interface AskedApplication extends TestApplication {
  readonly dependencies: GraphqlDependencies;
  /** Data of an operation that must succeed. */
  ask<T = Answer>(source: string, variables?: object, actor?: ActingPerson | null): Promise<T>;
  /** Codes of the errors of an operation, as clients see them. */
  faults(source: string, variables?: object): Promise<string[]>;
  execute(
    source: string,
    variables?: object,
    actor?: ActingPerson | null,
  ): Promise<ExecutionResult>;
  subscribe(source: string, variables?: object): Promise<Subscriber>;
  /** Code of the error that a subscription is refused with. */
  refusal(source: string, variables?: object): Promise<unknown>;
}

const schema = createSchema();

function documentOf(source: string) {
  const document = parse(source);
  const errors = validate(schema, document);
  if (errors.length > 0) throw errors[0] ?? new Error('invalid');
  return document;
}

function subscriber(results: AsyncIterableIterator<ExecutionResult>): Subscriber {
  let pending: Promise<IteratorResult<ExecutionResult, unknown>> | null = null;
  const pull = () => (pending ??= results.next());
  const taken = ({ done, value }: IteratorResult<ExecutionResult, unknown>): Answer => {
    pending = null;
    if (done === true) throw new Error('the subscription ended');
    const result = value;
    if (result.errors) throw result.errors[0] ?? new Error('failed');
    return result.data as Answer;
  };
  return {
    next: async () => taken(await pull()),
    async nextWithin(ms) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<null>((resolve) => {
        timer = setTimeout(() => resolve(null), ms);
      });
      const first = await Promise.race([pull(), late]);
      clearTimeout(timer);
      return first === null ? null : taken(first);
    },
    async stop() {
      await results.return?.(undefined);
    },
  };
}

export async function openAskedApplication(
  options: TestApplicationOptions & { readonly waitMs?: number } = {},
): Promise<AskedApplication> {
  const app = await openTestApplication(options);
  const { store, readModels, clock } = app;
  const handler = withConsequences(app.handler, app);
  const dependencies: GraphqlDependencies = {
    store,
    readModels,
    handler,
    clock,
    hashKey: 'key-of-the-tests',
    ...(options.waitMs === undefined ? {} : { waitMs: options.waitMs }),
  };
  const argsOf = (source: string, variables: object, actor: ActingPerson | null) => ({
    schema,
    document: documentOf(source),
    variableValues: variables as Record<string, unknown>,
    contextValue: createContext(dependencies, actor, 'correlation-of-the-tests'),
  });
  const execute: AskedApplication['execute'] = (source, variables = {}, actor = administrator) =>
    executeOperation(argsOf(source, variables, actor));

  return {
    ...app,
    dependencies,
    execute,
    async ask<T>(source: string, variables?: object, actor?: ActingPerson | null) {
      const { data, errors } = await execute(source, variables, actor);
      if (errors) throw errors[0]?.originalError ?? errors[0] ?? new Error('failed');
      return JSON.parse(JSON.stringify(data)) as T;
    },
    async faults(source, variables) {
      const { errors = [] } = await execute(source, variables);
      return errors.map((error) => String(formatFault(error).extensions?.['code']));
    },
    async subscribe(source, variables = {}) {
      const results = await subscribeOperation(argsOf(source, variables, administrator));
      if (!(Symbol.asyncIterator in results)) throw results.errors?.[0] ?? new Error('refused');
      return subscriber(results);
    },
    async refusal(source, variables = {}) {
      const results = await subscribeOperation(argsOf(source, variables, administrator));
      if (Symbol.asyncIterator in results) throw new Error('it was not refused');
      return formatFault(results.errors?.[0]).extensions?.['code'];
    },
  };
}
