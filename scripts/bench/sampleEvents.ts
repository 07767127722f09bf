import type { Seat } from '../../src/accounts/seat';
import type { EventToAppend } from '../../src/eventstore/port';
import { derivedId } from '../../src/kernel/ids';
import { instantFromMillis } from '../../src/kernel/instant';
import { addDays, localDate, localDateOf, type LocalDate } from '../../src/kernel/localDate';
import type { EventMetadata } from '../../src/kernel/recordedEvent';

export const MADE_ON = localDate('2026-03-02');
const FIRST_DUE = addDays(localDateOf(instantFromMillis(Date.now())), 30);

const metadata = (commandId: string, date: LocalDate): EventMetadata => ({
  occurredOn: { date, precision: 'DAY' },
  actor: {
    personId: 'person-bench',
    officeId: 'office-bench',
    unitId: 'orgUnit-bench',
    role: 'SECRETARY',
    delegationId: null,
  },
  commandId,
  commandHash: 'bench',
  correlationId: commandId,
  causationId: null,
  legalBasis: [],
  evidence: [],
  classification: 'INTERNAL',
  isSynthetic: true,
  loaded: {},
});

export interface StreamToAppend {
  readonly stream: string;
  readonly events: readonly EventToAppend[];
}

/** @param what tells apart what is appended to one stream at several times. */
export const streamOf = (
  stream: string,
  date: LocalDate,
  events: readonly { readonly type: string; readonly data: object }[],
  what = '',
): StreamToAppend => ({
  stream,
  events: events.map((event, index) => ({
    ...event,
    id: what === '' ? derivedId('bench', stream, index) : derivedId('bench', stream, what, index),
    metadata: metadata(derivedId('bench-command', stream), date),
  })),
});

export const UNITS = 200;
export const unitId = (index: number): string =>
  `orgUnit-${derivedId('bench-unit', index % UNITS)}`;
export const officeId = (index: number): string =>
  `office-${derivedId('bench-office', index % UNITS)}`;

/** Holds the head office of the provincial committee and that of its inspectorate. */
export const READER = 'bench';
/** Reads the committee and all below it, by a scope. */
export const leadersSeat: Seat = { officeId: officeId(0), role: 'LEADER', delegationId: null };
/** Reads everything, without one. */
export const auditorsSeat: Seat = {
  officeId: `office-${derivedId('bench-inspectorate')}`,
  role: 'SECRETARY',
  delegationId: null,
};

const held = { type: 'OfficeHolderAppointed', data: { personId: READER, displayName: null } };

const inspectorate = (): StreamToAppend =>
  streamOf(auditorsSeat.officeId ?? '', MADE_ON, [
    {
      type: 'OfficeEstablished',
      data: { unitId: unitId(0), title: 'Thanh tra viên', isHead: false },
    },
    held,
    { type: 'OfficeRightGranted', data: { right: 'AUDITOR' } },
  ]);

/** Units with a head office each: one provincial committee, the others below it. */
export const organisation = (): StreamToAppend[] => [
  ...Array.from({ length: UNITS }, (_, index) => [
    streamOf(unitId(index), MADE_ON, [
      {
        type: 'UnitEstablished',
        data: {
          name: `Ủy ban nhân dân xã số ${index}`,
          code: null,
          level: index === 0 ? 'PROVINCE' : 'COMMUNE',
          kind: 'STATE',
          parentId: index === 0 ? null : unitId(0),
          territoryId: null,
        },
      },
    ]),
    streamOf(officeId(index), MADE_ON, [
      {
        type: 'OfficeEstablished',
        data: { unitId: unitId(index), title: 'Chủ tịch Ủy ban nhân dân xã', isHead: true },
      },
      ...(index === 0 ? [held] : []),
    ]),
  ]).flat(),
  inspectorate(),
];

export const commitmentId = (index: number): string =>
  `commitment-${derivedId('bench-commitment', index)}`;

/** An outstanding promise, due in one to twelve months: no notice is due while it is measured. @param by whose it is. */
export function promise(index: number, by = index): StreamToAppend {
  const due = addDays(FIRST_DUE, (index * 37) % 330);
  const stream = commitmentId(index);
  return streamOf(stream, MADE_ON, [
    {
      type: 'CommitmentRecorded',
      data: {
        text: `Trong năm nay xã sẽ sửa xong ${index % 9} km đường liên thôn, việc thứ ${index}.`,
        kind: 'PROMISE',
        promisorOfficeId: officeId(by),
        promisorUnitId: unitId(by),
        source: {
          recordId: null,
          opinionId: null,
          document: { kind: 'PROGRAMME', document: null, title: 'Chương trình công tác năm 2026' },
        },
        isProvisional: false,
        programme: null,
        territoryIds: [],
        inherited: [],
      },
    },
    {
      type: 'DeadlineSet',
      data: {
        deadline: {
          version: 1,
          kind: 'DATE',
          date: due,
          precision: 'DAY',
          startsOn: null,
          rolledFrom: null,
          calendarVersion: null,
          period: null,
          addedDays: 0,
          rule: null,
          awaitedEvent: null,
          wording: null,
        },
        backdatingReason: null,
      },
    },
    { type: 'LeadUnitAssigned', data: { unitId: unitId(index + 1), supportingUnitIds: [] } },
  ]);
}

/** A report on a promise that is under way. @param number 1 for the first one. */
export function progress(index: number, number: number): StreamToAppend {
  const stream = commitmentId(index);
  const reported = streamOf(stream, addDays(MADE_ON, 10 * number), [
    {
      type: 'ProgressReported',
      data: {
        progressReportId: derivedId('bench-report', index, number),
        percent: null,
        results: [],
        narrative: `Đã làm xong đoạn thứ ${number}, đang chờ vật liệu cho đoạn còn lại.`,
        occurrence: null,
      },
    },
  ]);
  const events = reported.events.map((event) => ({
    ...event,
    id: derivedId('bench', stream, 'report', number),
  }));
  return { stream, events };
}
