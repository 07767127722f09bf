import { z } from 'zod';
import { defineCommand, IdField } from '../../src/kernel/command';
import { accept, reject, type DecisionTable } from '../../src/kernel/decider';
import { RecordedInError, type RecordedInErrorEvent } from '../../src/kernel/recordedInError';
import type { About } from '../../src/kernel/need';
import { unit } from '../../src/kernel/partyNeeds';
import { allow, allowOr, secretary } from '../../src/kernel/permission';
import {
  defineRecord,
  nobodyStands,
  standing,
  type InputsOfNew,
} from '../../src/kernel/recordDefinition';
import { noStanding } from '../../src/kernel/standing';
import { keepers, keptByNobody, ofRecordOrInput } from '../../src/kernel/standingNeeds';
import { drawnFrom } from '../../src/meeting/drawnNeeds';
import { obligation, otherReorganisations } from '../../src/reorganisation/reorganisationNeeds';
import { SuccessionMappingInput } from '../../src/reorganisation/successionInput';
import {
  headsOfDay,
  mappedOffices,
  mappedUnits,
} from '../../src/reorganisation/reorganisationNeeds';

interface Reception {
  readonly id: string;
  readonly unitId: string;
}

const commands = {
  planReception: defineCommand({
    name: 'planReception',
    description: 'Plan a reception.',
    target: { kind: 'new' },
    answers: 'RECEPTION',
    input: { unitId: IdField, seats: z.int() },
  }),
  recordReception: defineCommand({
    name: 'recordReception',
    description: 'Record a reception, planned or not.',
    target: { kind: 'either', field: 'receptionId' },
    answers: 'RECEPTION',
    input: { receptionId: IdField.optional(), unitId: IdField.optional() },
  }),
  cancelReception: defineCommand({
    name: 'cancelReception',
    description: 'Cancel it.',
    target: { kind: 'existing', field: 'receptionId' },
    answers: 'RECEPTION',
    input: { receptionId: IdField },
  }),
};

type Input = InputsOfNew<typeof commands>;
const keptBy = (unitId: string) => ({ ...keptByNobody, unitIds: [unitId] });
const byUnit = keepers(
  ofRecordOrInput(
    ({ unitId }: Reception) => keptBy(unitId),
    ({ unitId }: Input) => (unitId === undefined ? null : keptBy(unitId)),
  ),
);
const keptByItsUnit = standing({
  needs: { byUnit },
  of: ({ byUnit: found }) => ({ ...noStanding, keepers: found }),
});

const decide: DecisionTable<typeof commands, Reception | null, RecordedInErrorEvent, 'NOT_OURS'> = {
  planReception: () => accept(),
  recordReception: () => accept(),
  cancelReception: () => reject('NOT_OURS'),
};

const given = {
  kind: 'RECEPTION',
  prefix: 'reception-',
  words: { about: 'Reception.', vi: 'Tiếp công dân', en: 'Reception' },
  feature: 'reception',
  events: [RecordedInError],
  commands,
  permissions: {
    planReception: secretary,
    recordReception: secretary,
    cancelReception: allowOr('NOT_OURS', 'NOT_ALLOWED', [['LEADER', 'CHAIR_OFFICE']]),
  },
  fold: { initial: null, evolve: (state: Reception | null) => state },
  decide,
  rejections: { NOT_OURS: { about: 'Not ours.', vi: 'Không thuộc đơn vị.', en: 'Not ours.' } },
  facts: { standing: keptByItsUnit },
} as const;

const about = (state: Reception | null, input: Partial<Input>): About<Input, Reception | null> =>
  ({ state, input, stream: 'reception-1' }) as unknown as About<Input, Reception | null>;

describe('How offices stand to a record', () => {
  it('goes by what the record says, and before there is one by the command that makes it', () => {
    const { keyOf } = byUnit;
    expect(keyOf(about(null, { unitId: 'a' }))).toMatchObject({ unitIds: ['a'] });
    expect(keyOf(about(null, {}))).toBeNull();
    expect(keyOf(about({ id: 'reception-1', unitId: 'b' }, { unitId: 'a' }))).toMatchObject({
      unitIds: ['b'],
    });
  });

  it('names fields that every command has which makes such a record', () => {
    expect(defineRecord(given).kind).toBe('RECEPTION');
    defineRecord({ ...given, facts: { standing: nobodyStands } });
    const { name, description, target, answers } = given.commands.planReception;
    const renamed = defineCommand({
      ...{ name, description, target, answers },
      input: { hostId: IdField },
    });
    // @ts-expect-error the unit that keeps a new record is called otherwise
    defineRecord({ ...given, commands: { ...commands, planReception: renamed } });
    const byHost = unit(({ state }: About<unknown, { hostId: string }>) => state.hostId);
    const elsewhere = standing({ needs: { byHost }, of: () => noStanding });
    // @ts-expect-error the record's state says nothing of a host
    defineRecord({ ...given, facts: { standing: elsewhere } });
  });
});

describe('Who may send what of a record', () => {
  it('is said for each of its commands, with codes that it has', () => {
    const { cancelReception: _, ...others } = given.permissions;
    // @ts-expect-error who cancels is not said
    defineRecord({ ...given, permissions: others });
    const wrong = allowOr('NOT_THEIRS', 'NOT_ALLOWED', [['LEADER', 'CHAIR_OFFICE']]);
    // @ts-expect-error no decision of the kind refuses with that code
    defineRecord({ ...given, permissions: { ...given.permissions, cancelReception: wrong } });
    expect(allow([]).wrongSide).toBe('NOT_ALLOWED');
  });
});

describe('What reorganisations and mistakes look at', () => {
  const named = {
    name: 'decideReorganisation',
    description: 'Decide.',
    target: { kind: 'new' },
    answers: null,
  } as const;
  const lines = z.array(SuccessionMappingInput);

  it('is asked by fields of their inputs: a renamed one does not compile', () => {
    const needs = { mappedUnits, mappedOffices, otherReorganisations, headsOfDay };
    const day = defineCommand({ ...named, input: { occurred: IdField } }).input.shape.occurredOn;
    // @ts-expect-error the lines are called otherwise
    defineCommand({ ...named, input: { lines }, needs: { mappedUnits } });
    // @ts-expect-error the same of the heads
    defineCommand({ ...named, input: { lines, effectiveOn: day }, needs });
    const input = { debtId: IdField };
    defineCommand({ ...named, input, needs: { owed: obligation('debtId') } });
    // @ts-expect-error what is owed is called otherwise
    defineCommand({ ...named, input, needs: { owed: obligation('obligationId') } });
    const drawn = drawnFrom(({ input: { recordId } }: About<{ recordId: string }, unknown>) => ({
      sourceId: recordId,
      opinionId: null,
    }));
    expect(defineCommand({ ...named, input: { recordId: IdField }, needs: { drawn } }).name).toBe(
      named.name,
    );
    // @ts-expect-error the record is called otherwise
    defineCommand({ ...named, input, needs: { drawn } });
  });
});
