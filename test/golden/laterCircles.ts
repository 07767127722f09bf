import { systemActor } from '../../src/kernel/actor';
import { derivedId } from '../../src/kernel/ids';
import { legalBasisOf } from '../../src/kernel/legalBasis';
import { localDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import type { DomainEvent } from '../../src/kernel/recordedEvent';
import type { GoldenStory, Stage } from './story';

const NOW = '2027-02-01';
/** Events of a promise with a deadline that is only recorded. */
const RECORDED = 2;
const decision = legalBasisOf({ documentType: 'Nghị quyết', symbol: '12/NQ-HĐND', isConfirmed: true });
const programme = { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } };

/**
 * Writes what no command may write any more: two processes over one server can, in the moment that
 * its log leaves them, and older programs could.
 */
async function force(
  { app }: GoldenStory,
  stream: string,
  events: readonly (DomainEvent & { readonly on: string })[],
  after: number,
): Promise<void> {
  app.clock.set(`${NOW}T02:00:00.000Z`);
  const key = (at: number) => derivedId('circle', stream, after + at);
  await app.store.append(
    stream,
    after,
    events.map(({ type, data, on }, at) => ({
      id: key(at),
      type,
      data,
      metadata: {
        occurredOn: onDay(localDate(on)),
        actor: systemActor,
        commandId: key(at),
        commandHash: 'forced',
        correlationId: key(at),
        causationId: null,
        legalBasis: [decision],
        evidence: [],
        classification: 'INTERNAL' as const,
        isSynthetic: true,
        loaded: {},
      },
    })),
  );
}

/** Two petitions that ended in each other, and one that ended in itself. */
async function petitions(story: GoldenStory, stage: Stage): Promise<void> {
  const petition = (key: string) =>
    story.step(
      NOW,
      `circle/petition-${key}`,
      'recordPetition',
      { text: `Đề nghị sửa đường vòng ${key}.`, channel: 'LETTER', territoryId: stage.province },
      stage.asSecretary,
    );
  const [a, b, own] = [await petition('một'), await petition('hai'), await petition('ba')];
  const merged = (intoPetitionId: string) => [
    { type: 'PetitionMerged', data: { intoPetitionId }, on: NOW },
  ];
  await force(story, a, merged(b), 1);
  await force(story, b, merged(a), 1);
  await force(story, own, merged(own), 1);
}

/** Promises that repeat each other today, that did on days gone by, and that replace each other. */
async function promises(story: GoldenStory, stage: Stage): Promise<void> {
  const promise = (key: string) =>
    story.step(
      NOW,
      `circle/promise-${key}`,
      'recordCommitment',
      {
        text: `Tỉnh sẽ sửa xong đường vòng ${key}.`,
        promisorOfficeId: stage.director,
        source: programme,
        occurredOn: { date: '2027-01-18' },
        deadline: { fixed: { date: '2027-06-30' } },
      },
      stage.asSecretary,
    );
  const linked = (duplicateOfId: string, on: string) => ({
    type: 'DuplicateLinked',
    data: { duplicateOfId },
    on,
  });
  const unlinked = { type: 'DuplicateUnlinked', data: { reason: 'Hai việc khác nhau' } };
  const replaced = (supersededById: string) => ({
    type: 'CommitmentSuperseded',
    data: { supersededById, reason: 'Cam kết mới rõ hơn' },
    on: '2027-01-25',
  });
  const ring = async (kind: string, links: (next: string) => Parameters<typeof force>[2]) => {
    const ids = [await promise(`${kind} một`), await promise(`${kind} hai`)];
    for (const [at, id] of ids.entries())
      await force(story, id, links(ids[(at + 1) % 2] ?? ''), RECORDED);
  };
  await ring('lặp', (next) => [linked(next, '2027-01-25')]);
  await ring('lặp trước đây', (next) => [
    linked(next, '2027-01-20'),
    { ...unlinked, on: '2027-01-27' },
  ]);
  await ring('thay', (next) => [replaced(next)]);
}

/** Units above each other, units that took over from each other, and offices that act for each other. */
async function units(story: GoldenStory): Promise<void> {
  const unit = (key: string) => `orgUnit-${derivedId('circle', key)}`;
  const office = (key: string) => `office-${derivedId('circle', key)}`;
  const found = async (key: string, above: string) => {
    const established = {
      type: 'UnitEstablished',
      data: {
        name: `Ban quản lý ${key}`,
        code: null,
        level: 'PROVINCE',
        kind: 'STATE',
        parentId: unit(above),
        territoryId: null,
      },
      on: '2026-01-01',
    };
    const ended = { type: 'UnitDissolved', data: { successorUnitIds: [unit(above)] }, on: NOW };
    await force(story, unit(key), [established, ended], 0);
    const data = { unitId: unit(key), title: `Trưởng ban ${key}`, isHead: true };
    const delegation = {
      delegationId: derivedId('circle', 'delegation', key),
      toOfficeId: office(above),
      scope: 'Điều hành thay',
      from: '2026-01-01',
      to: null,
    };
    await force(
      story,
      office(key),
      [
        { type: 'OfficeEstablished', data, on: '2026-01-01' },
        { type: 'DelegationGranted', data: delegation, on: '2026-01-01' },
      ],
      0,
    );
    const line = {
      fromUnitId: unit(key),
      fromOfficeId: null,
      toUnitId: unit(above),
      toOfficeId: office(above),
    };
    await force(
      story,
      `reorganisation-${derivedId('circle', key)}`,
      [
        {
          type: 'ReorganisationDecided',
          data: { title: `Sắp xếp ${key}`, effectiveOn: NOW, mappings: [line] },
          on: '2027-01-25',
        },
      ],
      0,
    );
  };
  await found('một', 'hai');
  await found('hai', 'một');
}

/** Circles of every kind, as a log may hold them: whatever walks over links ends on it (R53). */
export async function closeCircles(story: GoldenStory, stage: Stage): Promise<void> {
  await petitions(story, stage);
  await promises(story, stage);
  await units(story);
}
