import type { OfficeFacts } from '../../organisation/facts';
import type { GatheringScope } from '../route';
import { textOf } from './inputValue';
import { officeFact, unitFact } from './partyFacts';

export async function officeFactsOf({
  command,
  streams,
  directory,
}: GatheringScope): Promise<OfficeFacts> {
  const isEstablishing = command.name === 'establishOffice';
  const isAppointing = command.name === 'appointOfficeHolder';
  const unitId = isEstablishing ? textOf(command.input, 'unitId') : null;
  const personId = isAppointing ? textOf(command.input, 'personId') : null;
  const toOfficeId = textOf(command.input, 'toOfficeId');
  const unit = unitId === null ? null : await unitFact(streams, unitId);
  return {
    unit,
    headOfficeId: unit === null ? null : await directory.headOfficeOf(unit.id),
    person: personId === null ? null : await directory.personOf(personId),
    toOffice: toOfficeId === null ? null : await officeFact(streams, toOfficeId),
  };
}
