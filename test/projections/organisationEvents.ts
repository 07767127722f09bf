import type { OfficeEvent } from '../../src/organisation/officeEvents';
import type { UnitEvent } from '../../src/organisation/unitEvents';
import type { LoggedEvent } from '../support/recordedEvents';

type UnitData = Extract<UnitEvent, { type: 'UnitEstablished' }>['data'];

/** Id of a unit in tests, from a short word. */
export const unitId = (word: string): string => `orgUnit-${word}`;
export const officeId = (word: string): string => `office-${word}`;

/** A unit under `parent`, both named by a short word. */
export const unitEstablished = (
  word: string,
  name: string,
  data: Partial<UnitData> & { readonly parent?: string } = {},
): LoggedEvent<UnitEvent> => {
  const { parent, ...rest } = data;
  return {
    stream: unitId(word),
    type: 'UnitEstablished',
    data: {
      name,
      code: null,
      level: 'COMMUNE',
      kind: 'STATE',
      parentId: parent === undefined ? null : unitId(parent),
      territoryId: null,
      ...rest,
    },
  };
};

export const officeEstablished = (
  word: string,
  unit: string,
  title: string,
  isHead = false,
): LoggedEvent<OfficeEvent> => ({
  stream: officeId(word),
  type: 'OfficeEstablished',
  data: { unitId: unitId(unit), title, isHead },
});

export const holderAppointed = (
  office: string,
  personId: string,
  occurredOn: string,
): LoggedEvent<OfficeEvent> => ({
  stream: officeId(office),
  type: 'OfficeHolderAppointed',
  occurredOn,
  data: { personId, displayName: null },
});

export const holderLeft = (
  office: string,
  personId: string,
  occurredOn: string,
): LoggedEvent<OfficeEvent> => ({
  stream: officeId(office),
  type: 'OfficeHolderLeft',
  occurredOn,
  data: { personId },
});
