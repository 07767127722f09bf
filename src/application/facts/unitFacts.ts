import type { UnitFacts } from '../../organisation/facts';
import { unitSuccessors } from '../../reorganisation/handover';
import type { GatheringScope } from '../route';
import { textOf } from './inputValue';
import { unitFact } from './partyFacts';

export async function unitFactsOf(scope: GatheringScope): Promise<UnitFacts> {
  const { command, streams, directory, reorganisations } = scope;
  const parentId = textOf(command.input, 'parentId');
  const territoryId = textOf(command.input, 'territoryId');
  const isEnding = command.name === 'dissolveUnit';
  const givers = { unitIds: [command.stream], officeIds: [] };
  return {
    parent: parentId === null ? null : await unitFact(streams, parentId),
    territory: territoryId === null ? null : await unitFact(streams, territoryId),
    openObligations: isEnding ? await directory.openObligationsOf(givers) : 0,
    successorUnitIds: isEnding ? unitSuccessors(await reorganisations.all(), command.stream) : [],
  };
}
