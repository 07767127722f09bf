import type { UnitFacts } from '../../organisation/facts';
import type { organisationCommands } from '../../organisation/commands';
import type { Command } from '../../kernel/command';
import type { GatheringScope } from '../route';
import { unitFact } from './partyFacts';

type EstablishUnit = Command<(typeof organisationCommands)['establishUnit']>;

export async function unitFactsOf({ command, streams }: GatheringScope): Promise<UnitFacts> {
  const { parentId, territoryId } = (command as EstablishUnit).input;
  return {
    parent: parentId === undefined ? null : await unitFact(streams, parentId),
    territory: territoryId === undefined ? null : await unitFact(streams, territoryId),
  };
}
