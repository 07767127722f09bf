import { accept, reject, type DecisionTable } from '../kernel/decider';
import type { CommonRejectionCode } from '../kernel/rejection';
import type { UnitFacts } from './facts';
import type { unitCommands } from './unitCommands';
import type { UnitEvent } from './unitEvents';
import type { UnitState } from './unitState';

export const decideUnit: DecisionTable<
  typeof unitCommands,
  UnitState | null,
  UnitFacts,
  UnitEvent,
  CommonRejectionCode
> = {
  establishUnit({ input, stream }, state, facts) {
    if (state !== null) return reject('WRONG_STATE', 'name');
    if (input.parentId !== undefined && facts.parent === null)
      return reject('UNKNOWN_RECORD', 'parentId');
    const isTerritory = input.kind === 'ADMINISTRATIVE_UNIT';
    if (input.territoryId !== undefined) {
      // A territory serves itself alone, and what is served is a territory.
      if (isTerritory || facts.territory?.kind !== 'ADMINISTRATIVE_UNIT')
        return reject('UNKNOWN_RECORD', 'territoryId');
    }
    return accept({
      type: 'UnitEstablished',
      data: {
        name: input.name,
        code: input.code ?? null,
        level: input.level,
        kind: input.kind,
        parentId: input.parentId ?? null,
        territoryId: isTerritory ? stream : (input.territoryId ?? null),
      },
    });
  },
};
